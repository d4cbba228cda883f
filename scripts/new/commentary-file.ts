/** The file for a report's commentary, with a hint that is not published; `what` = the report in words (この期), `figure` = the id of one of its figures. */
export function commentaryFile(what: string, figure: string): string {
  return `<!--
ここから下に、${what}の解説を書きます。この囲み（矢印の間）の文は公表されません。
見出しは ## 、強調は **言葉** と書きます。図を入れるときは、次のような1行を書きます。
::figure{id=${figure}}
-->
`;
}
