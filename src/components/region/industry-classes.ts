/** Which classes of the census (日本標準産業分類) belong to a trade of the survey. The two classifications are not the same; the page says so. */
export const censusClasses: Readonly<Record<string, readonly string[]>> = {
  manufacturing: ["manufacturing"],
  construction: ["construction"],
  wholesale: ["wholesale-retail"],
  retail: ["wholesale-retail"],
  services: [
    "research-professional",
    "accommodation-food",
    "living-amusement",
    "education",
    "medical-welfare",
    "other-services",
  ],
};
