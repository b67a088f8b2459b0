package org.jiheng.documents.workbook.format;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number format as a Chinese office shows it. What is not understood for certain is said to be so
 * and never approximated.
 */
public final class NumberFormat {

  /** Numbers and texts as they are. */
  public static final NumberFormat GENERAL = new NumberFormat("General", false);

  private static final String UNKNOWN = "单元格的数字格式比较特殊，无法确定显示的内容：请把格式改为“常规”，照样填写。";
  private static final int SECTIONS = 4;

  private final List<FormatSection> sections;
  private final boolean from1904;

  public NumberFormat(String code, boolean from1904) {
    this.sections = FormatParser.sections(code);
    this.from1904 = from1904;
  }

  /** A built-in one, for which files carry no code. */
  public static NumberFormat builtIn(int id, boolean from1904) {
    return new NumberFormat(BuiltInFormats.code(id), from1904);
  }

  public Shown show(BigDecimal number) {
    var section = section(number);
    if (section == null || section.unknown() || sections.size() > SECTIONS) {
      return Shown.unknown(UNKNOWN);
    }
    var text =
        section.isDate()
            ? new ShownDate(section, from1904).of(number)
            : new NumberText(section).of(number, hasOwnSign(section, number));
    return text == null
        ? Shown.unknown(UNKNOWN)
        : new Shown(text.strip(), section.isPercent(), null);
  }

  /** A format's last section is for texts. */
  public Shown show(String text) {
    var last = sections.get(sections.size() - 1);
    var forTexts =
        sections.size() == SECTIONS
            || last.tokens().stream().anyMatch(Token.Whole.class::isInstance);
    if (!forTexts || last.isDate()) {
      return Shown.of(text);
    }
    if (last.unknown()) {
      return Shown.unknown(UNKNOWN);
    }
    var shown = new StringBuilder();
    for (Token token : last.tokens()) {
      if (token instanceof Token.Literal literal && !literal.text().isBlank()) {
        shown.append(literal.text());
      } else if (token instanceof Token.Whole) {
        shown.append(text);
      }
    }
    return Shown.of(shown.toString());
  }

  /** Null where no section is for such a number. */
  private FormatSection section(BigDecimal number) {
    var numeric = Math.min(sections.size(), SECTIONS - 1);
    if (sections.subList(0, numeric).stream().allMatch(section -> section.condition() == null)) {
      var sign = number.signum();
      return sections.get(sign < 0 && numeric > 1 ? 1 : sign == 0 && numeric > 2 ? 2 : 0);
    }
    for (var i = 0; i < numeric; i++) {
      var condition = sections.get(i).condition();
      var last = i == numeric - 1;
      var negative = i == 1 && condition == null && !last;
      if (condition != null
          ? condition.holds(number)
          : last || (negative ? number.signum() < 0 : number.signum() > 0)) {
        return sections.get(i);
      }
    }
    return null;
  }

  /** Whether the section is for negative numbers and prints the sign, or a colour, itself. */
  private boolean hasOwnSign(FormatSection section, BigDecimal number) {
    var own =
        section.condition() == null
            ? sections.size() > 1 && section == sections.get(1) && number.signum() < 0
            : section.condition().isNegative();
    var visible = section.has("-") || section.has("(") || section.has("（");
    return own && (visible || !section.coloured());
  }
}
