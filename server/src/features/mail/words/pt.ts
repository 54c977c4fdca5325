import type { Language } from '../kinds.ts'

export const pt: Language = {
  hello: (name) => (name === '' ? 'Olá,' : `Olá ${name},`),
  footer: 'O FitAI envia isto porque algo foi feito com este endereço. Nunca pede a sua senha por e-mail.',
  mails: {
    verify_email: () => ({
      subject: 'Confirme o seu endereço',
      paragraphs: [
        'Confirme que este endereço é seu. O link funciona uma vez, durante dois dias.',
        'Se não se cadastrou, não faça nada: sem você a conta fica por confirmar.',
      ],
      button: 'Confirmar endereço',
    }),
    reset_password: () => ({
      subject: 'Uma nova senha',
      paragraphs: [
        'Escolha uma nova senha. O link funciona uma vez, durante uma hora. Depois todas as suas sessões terminam.',
        'Se não pediu isto, não faça nada: a sua senha fica como está.',
      ],
      button: 'Escolher nova senha',
    }),
    change_email: () => ({
      subject: 'Confirme o seu novo endereço',
      paragraphs: [
        'Confirme que quer usar este endereço a partir de agora. O link funciona uma vez, durante uma hora.',
        'Se não pediu isto, não faça nada.',
      ],
      button: 'Usar este endereço',
    }),
    email_changed: ({ address }) => ({
      subject: 'O seu endereço mudou',
      paragraphs: [
        `A sua conta usa agora o endereço ${address}. Este deixa de receber e-mails.`,
        'Se não foi você, escreva já a quem administra este servidor.',
      ],
    }),
    password_changed: () => ({
      subject: 'A sua senha mudou',
      paragraphs: [
        'A sua senha mudou e todas as outras sessões terminaram.',
        'Se não foi você, peça já uma nova senha.',
      ],
    }),
    sign_up_again: () => ({
      subject: 'Você já tem uma conta',
      paragraphs: [
        'Alguém tentou cadastrar-se com este endereço. Ele já tem uma conta: entre, ou peça uma nova senha.',
        'Se não foi você, não faça nada.',
      ],
      button: 'Entrar',
    }),
    account_deleted: ({ date }) => ({
      subject: 'A sua conta será apagada',
      paragraphs: [
        `A sua conta e tudo o que ela contém serão apagados em ${date}.`,
        'Se entrar antes desse dia, tudo fica.',
      ],
    }),
    way_in_changed: () => ({
      subject: 'Um acesso à sua conta mudou',
      paragraphs: [
        'Um segundo fator, uma chave de acesso ou outra forma de entrar na sua conta foi adicionada ou removida.',
        'Se não foi você, peça já uma nova senha e reveja as suas sessões.',
      ],
    }),
  },
}
