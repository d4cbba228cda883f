import { z } from "zod";

/** `data/published/region/reports.json`: the yearly reports that staff have set up (`regional/<year>/`), in order of time. */
export const regionReportsSchema = z.strictObject({
  years: z.array(
    z.strictObject({
      year: z.int(),
      /** Is there a commentary in commentaries/region/<year>.md? */
      commentary: z.boolean(),
    }),
  ),
});
export type RegionReports = z.infer<typeof regionReportsSchema>;
