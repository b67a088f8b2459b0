package org.jiheng.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jiheng.rules.scoring.ScoreCode;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Catalogue ZH = Catalogue.of(Language.ZH);

  @Test
  void saysItsTextWithTheFigures() {
    assertThat(say("共{count}项", Map.of("count", "3"))).isEqualTo("共3项");
    assertThat(say("{count}", Map.of("count", "3"))).isEqualTo("3");
    assertThat(say("{one}{other}。", Map.of("one", "甲", "other", "乙"))).isEqualTo("甲乙。");
    assertThat(say("没有", Map.of())).isEqualTo("没有");
  }

  @Test
  void aBlankFigureInQuotationMarksIsNamedInstead() {
    assertThat(say("「{name}」不符", Map.of("name", "成本"))).isEqualTo("「成本」不符");
    assertThat(say("「{name}」不符", Map.of("name", " "))).isEqualTo("（空）不符");
    assertThat(say("表“{name}”", Map.of("name", "甲"))).isEqualTo("表“甲”");
    assertThat(say("在{name}处", Map.of("name", ""))).isEqualTo("在处");
  }

  @Test
  void namesTheFiguresThatItNeedsAndRefusesToBeWithoutOne() {
    var template = Template.of("KEY", "「{b}」和{a}", "（空）");
    assertThat(template.placeholders()).containsExactly("a", "b");
    assertThatThrownBy(() -> template.say(Map.of("a", "1"), ZH))
        .hasMessageStartingWith("KEY has no b");
  }

  @Test
  void theCodeIsTheKeyUpToASlash() {
    assertThat(code("SCORE_BLANK/execution").code()).isEqualTo("SCORE_BLANK");
    assertThat(code("/").code()).isEmpty();
    assertThat(ScoreCode.REACHED.code()).isEqualTo("REACHED");
    assertThat(List.of(Language.ZH.code(), Language.EN.code())).containsExactly("zh", "en");
  }

  private static Code code(String key) {
    return () -> key;
  }

  private static String say(String sentence, Map<String, ?> figures) {
    return Template.of("KEY", sentence, "（空）").say(figures, ZH);
  }
}
