package org.jiheng.terminal;

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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An evaluation as text for a terminal, in Chinese. */
public final class Summary {

  /** More findings than this are counted on one screen; their sentences are left out. */
  public static final int SENTENCES = 20;

  private static final String BLANK = "-";
  private static final Map<String, String> SEVERITIES = severities();
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final boolean kept;
  private final int sentences;
  private final UnaryOperator<String> places;

  private Summary(boolean kept, int sentences, UnaryOperator<String> places) {
    this.kept = kept;
    this.sentences = sentences;
    this.places = places;
  }

  /** An evaluation that the platform keeps, on one screen. */
  public static String of(byte[] evaluation) throws IOException {
    return new Summary(true, SENTENCES, pointer -> "").written(JSON.readTree(evaluation));
  }

  /**
   * An evaluation that nobody keeps, with every finding.
   *
   * @param places what a finding's pointer is called; empty where its sentence says enough
   */
  public static String whole(byte[] evaluation, UnaryOperator<String> places) throws IOException {
    return new Summary(false, Integer.MAX_VALUE, places).written(JSON.readTree(evaluation));
  }

  private String written(JsonNode evaluation) {
    var lines = new ArrayList<String>();
    lines.add(
        "%s（%s）%s 年度　综合得分 %s　等级 %s"
            .formatted(
                text(evaluation.at("/department/name")),
                text(evaluation.at("/department/code")),
                text(evaluation.get("fiscalYear")),
                text(evaluation.get("score")),
                text(evaluation.get("grade"))));
    lines.add(kept ? revisions(evaluation) : "  规则 " + text(evaluation.get("ruleProfile")));
    lines.addAll(forms(evaluation.path("forms")));
    lines.addAll(findings(evaluation.path("findings")));
    return String.join("\n", lines);
  }

  private static String revisions(JsonNode evaluation) {
    return "  填报第 %s 版，评价第 %s 版，规则 %s%s"
        .formatted(
            text(evaluation.get("filingRevision")),
            text(evaluation.get("revision")),
            text(evaluation.get("ruleProfile")),
            evaluation.hasNonNull("pending")
                ? "，填报第 " + text(evaluation.get("pending")) + " 版尚在处理"
                : "");
  }

  private static List<String> forms(JsonNode forms) {
    if (forms.isEmpty()) {
      return List.of("  没有自评表。");
    }
    var columns = new AlignedText();
    columns.add("  自评表", "执行率", "执行得分", "自评合计", "核算合计", "表列合计", "等级");
    for (JsonNode form : forms) {
      var execution = form.path("execution");
      columns.add(
          "  " + name(form),
          execution.hasNonNull("rate") ? text(execution.get("rate")) + "%" : BLANK,
          text(execution.get("computedScore")),
          text(form.get("selfTotal")),
          text(form.get("computedTotal")),
          text(form.get("statedTotal")),
          text(form.get("grade")));
    }
    var lines = new ArrayList<>(columns.lines());
    for (JsonNode form : forms) {
      for (JsonNode each : form.path("adjustments")) {
        lines.add(
            "    · %s：%s（%s 分）"
                .formatted(name(form), text(each.get("explanation")), text(each.get("points"))));
      }
    }
    return lines;
  }

  private static String name(JsonNode form) {
    return text(form.get(form.hasNonNull("name") ? "name" : "form"));
  }

  private List<String> findings(JsonNode findings) {
    if (findings.isEmpty()) {
      return List.of("  没有发现问题。");
    }
    var bySeverity = new LinkedHashMap<String, Integer>();
    SEVERITIES.keySet().forEach(severity -> bySeverity.put(severity, 0));
    var byRule = new TreeMap<String, Map<String, Integer>>();
    for (JsonNode finding : findings) {
      var severity = finding.path("severity").asText();
      bySeverity.merge(severity, 1, Integer::sum);
      byRule
          .computeIfAbsent(finding.path("rule").asText(), rule -> new TreeMap<>())
          .merge(severity, 1, Integer::sum);
    }
    var lines = new ArrayList<String>();
    lines.add("  发现问题 %d 项：%s。".formatted(findings.size(), counts(bySeverity)));
    byRule.forEach((rule, counts) -> lines.add("    " + rule + "：" + counts(counts)));
    var shown = 0;
    for (String severity : bySeverity.keySet()) {
      for (JsonNode finding : findings) {
        if (finding.path("severity").asText().equals(severity) && shown < sentences) {
          lines.add(
              "    · " + label(severity) + " " + place(finding) + text(finding.get("message")));
          shown++;
        }
      }
    }
    if (shown < findings.size()) {
      lines.add("    其余 %d 项见评价全文。".formatted(findings.size() - shown));
    }
    return lines;
  }

  private String place(JsonNode finding) {
    var place = places.apply(finding.path("where").asText());
    return place.isEmpty() ? "" : "[" + place + "] ";
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
    var labels = new LinkedHashMap<String, String>();
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
