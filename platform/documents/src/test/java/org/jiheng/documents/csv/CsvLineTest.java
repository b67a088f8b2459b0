package org.jiheng.documents.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "－1", "\t=1", " =1", "\r1", "'a"})
  void noFieldIsAFormula(String text) {
    assertThat(CsvLine.of("a", text).replace("\"", "")).startsWith("a,'" + text.substring(0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"湖南省", "1-2", "a=b", "附件2!C7", "/forms/0", ""})
  void otherTextStaysAsItIs(String text) {
    assertThat(CsvLine.of(text)).isEqualTo(text + "\r\n");
  }

  @Test
  void figuresStayFigures() {
    assertThat(CsvLine.of(new BigDecimal("1E+2"), new BigDecimal("-1.5"), -3))
        .isEqualTo("100,-1.5,-3\r\n");
  }

  @Test
  void fieldsAreQuotedWhereTheyHaveToBe() {
    assertThat(CsvLine.of("a,b", "say \"x\"", "one\ntwo", 3, null))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\",3,\r\n");
    assertThat(CsvLine.of("=A1,\"x\"")).isEqualTo("\"'=A1,\"\"x\"\"\"\r\n");
  }
}
