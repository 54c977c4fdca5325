import type { Language } from '../kinds.ts'

export const tr: Language = {
  hello: (name) => (name === '' ? 'Merhaba,' : `Merhaba ${name},`),
  footer: 'FitAI bunu, bu adresle bir işlem yapıldığı için gönderir. Parolanı asla e-postayla sormaz.',
  mails: {
    verify_email: () => ({
      subject: 'Adresini doğrula',
      paragraphs: [
        'Bu adresin sana ait olduğunu doğrula. Bağlantı bir kez, iki gün boyunca geçerlidir.',
        'Kaydolmadıysan hiçbir şey yapma: Sen olmadan hesap doğrulanmamış kalır.',
      ],
      button: 'Adresi doğrula',
    }),
    reset_password: () => ({
      subject: 'Yeni parola',
      paragraphs: [
        'Yeni bir parola seç. Bağlantı bir kez, bir saat boyunca geçerlidir. Ardından her yerde oturumun kapanır.',
        'Bunu sen istemediysen hiçbir şey yapma: Parolan olduğu gibi kalır.',
      ],
      button: 'Yeni parola seç',
    }),
    change_email: () => ({
      subject: 'Yeni adresini doğrula',
      paragraphs: [
        'Bundan sonra bu adresi kullanmak istediğini doğrula. Bağlantı bir kez, bir saat boyunca geçerlidir.',
        'Bunu sen istemediysen hiçbir şey yapma.',
      ],
      button: 'Bu adresi kullan',
    }),
    email_changed: ({ address }) => ({
      subject: 'Adresin değişti',
      paragraphs: [
        `Hesabın artık ${address} adresini kullanıyor. Bu adrese bir daha e-posta gelmeyecek.`,
        'Bunu sen yapmadıysan hemen bu sunucuyu yöneten kişiye yaz.',
      ],
    }),
    password_changed: () => ({
      subject: 'Parolan değişti',
      paragraphs: [
        'Parolan değişti ve diğer tüm oturumlar kapatıldı.',
        'Bunu sen yapmadıysan hemen yeni bir parola iste.',
      ],
    }),
    sign_up_again: () => ({
      subject: 'Zaten bir hesabın var',
      paragraphs: [
        'Birisi bu adresle kaydolmaya çalıştı. Bu adresin zaten bir hesabı var: Giriş yap ya da yeni bir parola iste.',
        'Bunu sen yapmadıysan hiçbir şey yapma.',
      ],
      button: 'Giriş yap',
    }),
    account_deleted: ({ date }) => ({
      subject: 'Hesabın silinecek',
      paragraphs: [
        `Hesabın ve içindeki her şey ${date} tarihinde silinecek.`,
        'O günden önce giriş yaparsan her şey kalır.',
      ],
    }),
    way_in_changed: () => ({
      subject: 'Hesabına giden bir yol değişti',
      paragraphs: [
        'Hesabına ikinci bir etken, geçiş anahtarı ya da başka bir giriş yolu eklendi veya kaldırıldı.',
        'Bunu sen yapmadıysan hemen yeni bir parola iste ve oturumlarını gözden geçir.',
      ],
    }),
  },
}
