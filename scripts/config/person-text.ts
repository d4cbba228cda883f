import { z } from "zod";

/** A name or a reason that staff write in their own words: not blank, and not the （お名前） of the lines that they were shown. */
export const personText = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !/^[（(](?:お名前|理由)[）)]$/.test(text), {
    message: "見本の（お名前）や（理由）のままです。実際の名前と理由を書いてください。",
  });
