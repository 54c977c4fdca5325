import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the parameters of OWASP's password storage cheat sheet (19 MiB, 2 rounds). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, cost)

const nobody = hashPassword('nobody has this password')

/** Takes the same time whether or not there is an account, so that it cannot be asked who has one. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const isRight = await verify(passwordHash ?? (await nobody), password)
  return isRight && passwordHash !== undefined
}
