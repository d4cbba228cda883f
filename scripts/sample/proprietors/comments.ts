/** Invented comments, approved for publication: no names, places, numbers or money. One for every so many persons who answer. */
export const SAMPLE_COMMENTS: readonly string[] = [
  "材料の値上がりが続き、値決めの見直しに追われた一年でした。",
  "常連のお客様に支えられて、どうにか前の年並みを保てました。",
  "暖房費の負担が重く、冬の営業時間を短くしました。",
  "跡を継ぐ人が見つからず、これからの相談先を探しています。",
  "予約の受け付けをスマートフォンに移して、手間が減りました。",
  "仕事はあるのに手が足りず、お断りすることが増えました。",
  "帳簿を毎月つけるようにしたら、むだな出費が見えてきました。",
  "近所の店が減り、人の流れが変わったと感じます。",
];
