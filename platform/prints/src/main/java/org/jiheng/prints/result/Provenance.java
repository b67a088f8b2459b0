package org.jiheng.prints.result;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jiheng.documents.chapter.Outline;
import org.jiheng.rules.evaluation.EvaluationView;

/** Of what a document tells: how far its data is complete, and by which revision. */
public final class Provenance {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Shanghai"));

  private Provenance() {}

  /** One line that every document of an evaluation prints. */
  public static String of(EvaluationView view) {
    var line =
        until(made(view))
            + "，含第 "
            + view.filingRevision()
            + " 版申报；评价第 "
            + view.revision()
            + " 版，评分方案 "
            + view.ruleProfile()
            + " 第 "
            + view.ruleProfileVersion()
            + " 版。";
    return view.pending() == null ? line : line + "第 " + view.pending() + " 版申报尚未到齐，没有计入。";
  }

  /** How far data is complete. */
  public static String until(Instant time) {
    return Outline.COMPLETE_UNTIL + " " + TIME.format(time) + "（北京时间）";
  }

  /** When the evaluation was made: what its documents say of their own age, too. */
  public static Instant made(EvaluationView view) {
    return Instant.parse(view.asOf());
  }
}
