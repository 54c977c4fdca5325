import type { Language } from '../kinds.ts'

export const es: Language = {
  hello: (name) => (name === '' ? 'Hola:' : `Hola, ${name}:`),
  footer: 'FitAI envía esto porque se hizo algo con esta dirección. Nunca pide tu contraseña por correo.',
  mails: {
    verify_email: () => ({
      subject: 'Confirma tu dirección',
      paragraphs: [
        'Confirma que esta dirección es tuya. El enlace sirve una vez, durante dos días.',
        'Si no te has registrado, no hagas nada: sin ti la cuenta queda sin confirmar.',
      ],
      button: 'Confirmar dirección',
    }),
    reset_password: () => ({
      subject: 'Una contraseña nueva',
      paragraphs: [
        'Elige una contraseña nueva. El enlace sirve una vez, durante una hora. Después se cerrarán todas tus sesiones.',
        'Si no lo has pedido, no hagas nada: tu contraseña no cambia.',
      ],
      button: 'Elegir contraseña',
    }),
    change_email: () => ({
      subject: 'Confirma tu nueva dirección',
      paragraphs: [
        'Confirma que quieres usar esta dirección a partir de ahora. El enlace sirve una vez, durante una hora.',
        'Si no lo has pedido, no hagas nada.',
      ],
      button: 'Usar esta dirección',
    }),
    email_changed: ({ address }) => ({
      subject: 'Tu dirección ha cambiado',
      paragraphs: [
        `Tu cuenta usa ahora la dirección ${address}. Aquí ya no llegarán correos.`,
        'Si no has sido tú, escribe enseguida a quien administra este servidor.',
      ],
    }),
    password_changed: () => ({
      subject: 'Tu contraseña ha cambiado',
      paragraphs: [
        'Tu contraseña ha cambiado y se han cerrado las demás sesiones.',
        'Si no has sido tú, pide enseguida una contraseña nueva.',
      ],
    }),
    sign_up_again: () => ({
      subject: 'Ya tienes una cuenta',
      paragraphs: [
        'Alguien ha intentado registrarse con esta dirección. Ya tiene una cuenta: inicia sesión o pide una contraseña nueva.',
        'Si no has sido tú, no hagas nada.',
      ],
      button: 'Iniciar sesión',
    }),
    account_deleted: ({ date }) => ({
      subject: 'Tu cuenta se borrará',
      paragraphs: [
        `Tu cuenta y todo lo que contiene se borrarán el ${date}.`,
        'Si entras antes de ese día, todo se queda.',
      ],
    }),
    way_in_changed: () => ({
      subject: 'Ha cambiado un acceso a tu cuenta',
      paragraphs: [
        'Se ha añadido o quitado un segundo factor, una llave de acceso u otra forma de entrar en tu cuenta.',
        'Si no has sido tú, pide enseguida una contraseña nueva y revisa tus sesiones.',
      ],
    }),
  },
}
