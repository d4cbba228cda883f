import { z } from "zod";

const text = z.string().trim().min(1);

/** Schema of `data/settings.yaml`: the chamber and its site. Read by the pipeline and by the site. */
export const settingsSchema = z.strictObject({
  /** true: the confidential inputs are the sample generator's; every page and download says 見本データ. */
  sample: z.boolean(),
  chamber: z.strictObject({
    name: text,
    city: text,
    department: text,
    address: text,
    telephone: text,
    url: z.url({ protocol: /^https?$/ }),
  }),
  area: z
    .strictObject({
      prefecture: z.string().regex(/^\d{2}$/, { message: '2桁の数字を引用符で囲んで書いてください（例 "01"）' }),
      city: z.string().regex(/^\d{5}$/, { message: '5桁の数字を引用符で囲んで書いてください（例 "01206"）' }),
      /** What the city's figures cover, in words, where the name of the city does not say it. */
      scope: text.optional(),
    })
    .refine(({ prefecture, city }) => city.startsWith(prefecture), {
      path: ["city"],
      message: "市区町村のコードは、都道府県のコード（prefecture）と同じ2桁で始まります。どちらかを直してください。",
    }),
  site: z.strictObject({
    title: text,
    description: text,
    url: z.url({ protocol: /^https?$/ }),
    base: z
      .string()
      .regex(/^\/(?:[a-z0-9._-]+\/)*$/i, { message: "/ で始まり / で終わる形で書いてください（例 /keizai/）" }),
    minus: z.enum(["▲", "△"]),
  }),
});

export type Settings = z.infer<typeof settingsSchema>;
