package org.jiheng.deploy.launch;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An evaluation on one screen, in Chinese. */
final class Summary {

  /** More findings than this are counted, but their sentences are left to the evaluation. */
  static final int SENTENCES = 20;

  private static final String BLANK = "-";
  private static final Map<String, String> SEVERITIES = severities();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Summary() {}

  static String of(byte[] evaluation) throws IOException {
    return of(JSON.readTree(evaluation));
  }

  static String of(JsonNode evaluation) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s（%s）%s 年度　综合得分 %s　等级 %s"
            .formatted(
                text(evaluation.at("/department/name")),
                text(evaluation.at("/department/code")),
                text(evaluation.get("fiscalYear")),
                text(evaluation.get("score")),
                text(evaluation.get("grade"))));
    lines.add(
        "  填报第 %s 版，评价第 %s 版，规则 %s%s"
            .formatted(
                text(evaluation.get("filingRevision")),
                text(evaluation.get("revision")),
                text(evaluation.get("ruleProfile")),
                evaluation.hasNonNull("pending")
                    ? "，填报第 " + text(evaluation.get("pending")) + " 版尚在处理"
                    : ""));
    lines.addAll(forms(evaluation.path("forms")));
    lines.addAll(findings(evaluation.path("findings")));
    return String.join("\n", lines);
  }

  private static List<String> forms(JsonNode forms) {
    if (forms.isEmpty()) {
      return List.of("  没有自评表。");
    }
    Columns columns = new Columns();
    columns.add("  自评表", "执行率", "执行得分", "自评合计", "核算合计", "表列合计", "等级");
    for (JsonNode form : forms) {
      JsonNode execution = form.path("execution");
      columns.add(
          "  " + (form.hasNonNull("name") ? text(form.get("name")) : text(form.get("form"))),
          execution.hasNonNull("rate") ? text(execution.get("rate")) + "%" : BLANK,
          text(execution.get("computedScore")),
          text(form.get("selfTotal")),
          text(form.get("computedTotal")),
          text(form.get("statedTotal")),
          text(form.get("grade")));
    }
    return columns.lines();
  }

  private static List<String> findings(JsonNode findings) {
    if (findings.isEmpty()) {
      return List.of("  没有发现问题。");
    }
    Map<String, Integer> bySeverity = new LinkedHashMap<>();
    SEVERITIES.keySet().forEach(severity -> bySeverity.put(severity, 0));
    Map<String, Map<String, Integer>> byRule = new TreeMap<>();
    for (JsonNode finding : findings) {
      String severity = finding.path("severity").asText();
      bySeverity.merge(severity, 1, Integer::sum);
      byRule
          .computeIfAbsent(finding.path("rule").asText(), rule -> new TreeMap<>())
          .merge(severity, 1, Integer::sum);
    }
    List<String> lines = new ArrayList<>();
    lines.add("  发现问题 %d 项：%s。".formatted(findings.size(), counts(bySeverity)));
    byRule.forEach((rule, counts) -> lines.add("    " + rule + "：" + counts(counts)));
    int shown = 0;
    for (String severity : bySeverity.keySet()) {
      for (JsonNode finding : findings) {
        if (finding.path("severity").asText().equals(severity) && shown < SENTENCES) {
          lines.add("    · %s %s".formatted(label(severity), text(finding.get("message"))));
          shown++;
        }
      }
    }
    if (shown < findings.size()) {
      lines.add("    其余 %d 项见评价全文。".formatted(findings.size() - shown));
    }
    return lines;
  }

  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> label(each.getKey()) + " " + each.getValue())
        .collect(Collectors.joining("，"));
  }

  private static String label(String severity) {
    return SEVERITIES.getOrDefault(severity, severity);
  }

  private static Map<String, String> severities() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("ERROR", "错误");
    labels.put("WARNING", "警告");
    labels.put("NOTICE", "提示");
    return labels;
  }

  /** Figures as they stand in the evaluation; what is not stated is a dash. */
  private static String text(JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return BLANK;
    }
    return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
  }
}
