package org.jiheng.report.scoring;

import java.util.regex.Pattern;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.report.expression.Expressions;
import org.jiheng.report.expression.Kind;

/** The rows whose target is said in words. */
final class WordRules {

  private static final Pattern NEGATED = Pattern.compile("否|不|无|未(?!发生).*|没有.*|尚未.*|不(?!断).*");
  private static final Pattern HEDGED = Pattern.compile("未(?!发生)|尚|部分|正在");
  private static final Pattern DOUBTFUL = Pattern.compile("基本|没有|无法|拟|不(?!断|低于|少于|小于|超过)");
  private static final Pattern NEEDED = Pattern.compile("(?:需|须|应)(?:要)?(?<what>.{1,12})");
  private static final Pattern DONE =
      Pattern.compile(
          "(?:均|全部|都)?(?:已|逐步|逐年|逐渐|不断|有所|持续|稳步|进一步|显著|明显|取得|达成|达到预期|实现预期).*"
              + "|[^,;。]*(?:完成|达成预期|达到预期)[^,;。]*");
  private static final Pattern EXPECTED = Pattern.compile("(?:已)?(?:达成|达到|实现)预期(?:指标|目标|效果|要求)?");
  private static final Pattern FINISHED = Pattern.compile("(?:已)?(?:按期|按时|如期|全部)?(?:已)?完成");
  private static final Pattern ASPECT = Pattern.compile("已经|已|圆满|按期|按时|如期|全部|全面|完成|了");

  private WordRules() {}

  /** A filed tier decides: the claim counts as far as it lies in the tier's range. */
  static Verdict tier(Row row) {
    var tier = row.filed().tier();
    var range = tier == null || !inWords(row) ? null : row.profile().range(tier).orElse(null);
    if (range == null) {
      return null;
    }
    var claim = row.claim();
    var score =
        claim == null ? null : range.cut(claim, row.weight(), row.profile().indicatorRounding());
    var bounds = Texts.percent(range.from()) + "至" + Texts.percent(range.to());
    var text = "定性指标，填报档次为“" + name(tier) + "”，得分应在分值的" + bounds + "之内";
    return Verdict.takenOver(
        Basis.QUALITATIVE,
        score,
        score == null ? text + "，未填写自评得分" : text + "，计" + Texts.number(score) + "分",
        "TIER",
        tier.name(),
        bounds);
  }

  /** A status is there, is contradicted, or cannot be told. */
  static Verdict status(Row row) {
    boolean status = row.target().is(Kind.STATUS) || row.target().is(Kind.DATE);
    var target = Expressions.comparable(row.target().raw());
    var actual = Expressions.comparable(row.actual().raw());
    if (!inWords(row)) {
      return null;
    }
    if (status && target.equals(actual)) {
      return Verdict.full(row, "完成值与指标值一致", "STATUS_SAME");
    }
    if (status && NEGATED.matcher(actual).matches()) {
      return Verdict.nothing(row, "完成值表明未达到指标值", "STATUS_CONTRADICTED");
    }
    if (HEDGED.matcher(actual).find() || DOUBTFUL.matcher(actual).find()) {
      return null;
    }
    if (contains(target, actual) && !target.equals(actual)) {
      return Verdict.full(row, "完成值与指标值表述相符", "STATUS_CONTAINED");
    }
    return status ? done(row, target, actual) : null;
  }

  private static Verdict done(Row row, String target, String actual) {
    var needed = NEEDED.matcher(target);
    if (needed.matches() && actual.startsWith("已") && actual.contains(needed.group("what"))) {
      return Verdict.full(row, "要求的事项已办结", "STATUS_DONE");
    }
    boolean achieved =
        EXPECTED.matcher(actual).matches()
            || row.target().is(Kind.DATE) && FINISHED.matcher(actual).matches();
    return achieved ? Verdict.full(row, "完成值表明已达到指标值", "STATUS_ACHIEVED") : null;
  }

  /** Words: a claim near full is believed where the actual says that it was achieved. */
  static Verdict words(Row row) {
    var target = Expressions.comparable(row.target().raw());
    var actual = Expressions.comparable(row.actual().raw());
    boolean same = target.equals(actual) || plain(target).equals(plain(actual));
    if (!inWords(row)
        || HEDGED.matcher(actual).find()
        || !same && (DOUBTFUL.matcher(actual).find() || !DONE.matcher(actual).matches())) {
      return null;
    }
    var enough =
        row.profile().range(Tier.ACHIEVED).map(r -> r.lowest(row.weight())).orElse(row.weight());
    var claim = row.claim();
    var why = same ? "完成情况与指标值表述一致" : "完成情况表明已达到预期";
    if (claim != null && claim.compareTo(enough) >= 0 && claim.compareTo(row.weight()) <= 0) {
      var text = "定性指标，" + why + "，采用自评得分" + Texts.number(claim) + "分";
      return Verdict.takenOver(Basis.QUALITATIVE, claim, text, "ACHIEVED_CLAIM");
    }
    var points = Texts.number(row.weight());
    return Verdict.scored(
        Basis.QUALITATIVE, row.weight(), "定性指标，" + why + "，满分" + points + "分", "ACHIEVED");
  }

  /** A part of a target that lists several things is not the target. */
  private static boolean contains(String target, String actual) {
    boolean list = target.chars().anyMatch(c -> ",;、。".indexOf(c) >= 0);
    return target.length() >= 2 && actual.contains(target)
        || !list && actual.length() >= 2 && target.contains(actual);
  }

  private static String plain(String text) {
    return ASPECT.matcher(text).replaceAll("");
  }

  private static boolean inWords(Row row) {
    var kind = row.target().kind();
    return kind == Kind.STATUS || kind == Kind.QUALITATIVE || kind == Kind.DATE;
  }

  private static String name(Tier tier) {
    return switch (tier) {
      case ACHIEVED -> "达成预期指标";
      case PARTIAL -> "部分达成预期指标并具有一定效果";
      case NOT_ACHIEVED -> "未达成预期指标且效果较差";
    };
  }
}
