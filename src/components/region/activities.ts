/** The 16 activities of the city's accounts, without subtotals and details. */
export const ACTIVITIES = [
  "agriculture-forestry-fishing",
  "mining",
  "manufacturing",
  "utilities",
  "construction",
  "wholesale-retail",
  "transport-postal",
  "accommodation-food",
  "information-communications",
  "finance-insurance",
  "real-estate",
  "professional-support",
  "public-administration",
  "education",
  "health-social",
  "other-services",
] as const;
