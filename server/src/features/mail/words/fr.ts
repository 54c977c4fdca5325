import type { Language } from '../kinds.ts'

export const fr: Language = {
  hello: (name) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
  footer:
    'FitAI envoie ce message parce que quelque chose a été fait avec cette adresse. Il ne demande jamais votre mot de passe par mail.',
  mails: {
    verify_email: () => ({
      subject: 'Confirmez votre adresse',
      paragraphs: [
        'Confirmez que cette adresse est la vôtre. Le lien sert une fois, pendant deux jours.',
        'Si vous ne vous êtes pas inscrit, ne faites rien : sans vous, le compte reste non confirmé.',
      ],
      button: 'Confirmer l’adresse',
    }),
    reset_password: () => ({
      subject: 'Un nouveau mot de passe',
      paragraphs: [
        'Choisissez un nouveau mot de passe. Le lien sert une fois, pendant une heure. Vous serez ensuite déconnecté partout.',
        'Si vous n’avez rien demandé, ne faites rien : votre mot de passe ne change pas.',
      ],
      button: 'Choisir un mot de passe',
    }),
    change_email: () => ({
      subject: 'Confirmez votre nouvelle adresse',
      paragraphs: [
        'Confirmez que vous voulez désormais utiliser cette adresse. Le lien sert une fois, pendant une heure.',
        'Si vous n’avez rien demandé, ne faites rien.',
      ],
      button: 'Utiliser cette adresse',
    }),
    email_changed: ({ address }) => ({
      subject: 'Votre adresse a changé',
      paragraphs: [
        `Votre compte utilise maintenant l’adresse ${address}. Celle-ci ne recevra plus de mails.`,
        'Si ce n’était pas vous, écrivez tout de suite à la personne qui gère ce serveur.',
      ],
    }),
    password_changed: () => ({
      subject: 'Votre mot de passe a changé',
      paragraphs: [
        'Votre mot de passe a changé et toutes les autres sessions ont été fermées.',
        'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe.',
      ],
    }),
    sign_up_again: () => ({
      subject: 'Vous avez déjà un compte',
      paragraphs: [
        'Quelqu’un a voulu s’inscrire avec cette adresse. Elle a déjà un compte : connectez-vous, ou demandez un nouveau mot de passe.',
        'Si ce n’était pas vous, ne faites rien.',
      ],
      button: 'Se connecter',
    }),
    account_deleted: ({ date }) => ({
      subject: 'Votre compte sera supprimé',
      paragraphs: [
        `Votre compte et tout ce qu’il contient seront supprimés le ${date}.`,
        'Si vous vous connectez avant ce jour, tout reste.',
      ],
    }),
    way_in_changed: () => ({
      subject: 'Un accès à votre compte a changé',
      paragraphs: [
        'Un second facteur, une clé d’accès ou une autre connexion de votre compte a été ajouté ou retiré.',
        'Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe et vérifiez vos sessions.',
      ],
    }),
  },
}
