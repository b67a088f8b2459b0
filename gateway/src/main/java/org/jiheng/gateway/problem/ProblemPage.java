package org.jiheng.gateway.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jiheng.http.ProblemKind;

/** The pages behind the types of problems, as HTML without scripts. */
final class ProblemPage {

  private static final String FRAME =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s · 绩衡</title>
      <link rel="stylesheet" href="/docs/page.css">
      </head>
      <body>
      %s</body>
      </html>
      """;

  private static final String ONE =
      """
      <h1>%s</h1>
      <dl>
      <dt>类型</dt><dd><code>%s</code></dd>
      <dt>HTTP 状态码</dt><dd>%s</dd>
      <dt>何时出现</dt><dd>%s</dd>
      <dt>如何处理</dt><dd>%s</dd>
      </dl>
      <p>答复的内容类型为 <code>application/problem+json</code>，成员 <code>type</code> 即上面的类型，\
      <code>detail</code> 说明这一次的具体情况。</p>
      <p><a href="/problems">全部问题类型</a> · <a href="/docs/">接口文档</a></p>
      """;

  private static final String ALL =
      """
      <h1>问题类型</h1>
      <table>
      <thead><tr><th>名称</th><th>HTTP 状态码</th><th>何时出现</th></tr></thead>
      <tbody>
      %s
      </tbody>
      </table>
      """;

  private ProblemPage() {}

  static String of(ProblemKind kind) {
    var explanation = ProblemExplanation.of(kind);
    return FRAME.formatted(
        kind.title(),
        ONE.formatted(
            kind.title(), kind.type(), status(kind), explanation.meaning(), explanation.remedy()));
  }

  static String all() {
    var rows =
        Arrays.stream(ProblemKind.values()).map(ProblemPage::row).collect(Collectors.joining("\n"));
    return FRAME.formatted("问题类型", ALL.formatted(rows));
  }

  private static String row(ProblemKind kind) {
    return "<tr><td><a href=\"%s\">%s</a></td><td>%s</td><td>%s</td></tr>"
        .formatted(kind.type(), kind.title(), status(kind), ProblemExplanation.of(kind).meaning());
  }

  private static String status(ProblemKind kind) {
    return kind == ProblemKind.OTHER ? "其他" : Integer.toString(kind.status());
  }
}
