package org.jiheng.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.GridCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Chinese spreadsheet shows for a number, and where nobody could tell for certain. */
class ShownNumberTest {

  private static final String SPECIAL = "单元格的数字格式比较特殊，无法确定显示的内容：请把格式改为“常规”，照样填写。";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "89.04|0.00\"%\"|89.04%",
        "89.04|0.00\\%|89.04%",
        "0.8904|0.00%|89.04%",
        "31500|0!.0000|3.1500",
        "31500|0.00,|31.50",
        "31512345|#,##0.00,,\"百万元\"|31.51百万元",
        "120000|0!.0,\"万\"|12.0万",
        "123456|[>=10000]0!.0,\"万\";0|12.3万",
        "999|[>=10000]0!.0,\"万\";0|999",
        "-5|[<0]\"负\"0;0|负5",
        "312|General\"天\"|312天",
        "312|G/通用格式\"天\"|312天",
        "-3.5|General|-3.5",
        "1234567.5|#,##0.00|1,234,567.50",
        "0.5|#.##|.5",
        "1234.5|.00|1234.50",
        "7|000|007",
        "-3.15|0.00;[Red]0.00|-3.15",
        "-3.15|0.00_);(0.00)|(3.15)",
        "-3.15|0.00;0.00|3.15",
        "-0.001|0.00|0.00",
        "31500|0.00E+00|3.15E+04",
        "0.00315|0.00E+00|3.15E-03",
        "99.96|0.0E+00|1.0E+02",
        "31500|##0.0E+0|31.5E+3",
        "0.000315|##0.0E+0|315.0E-6",
        "999960|##0.0E+0|1.0E+6",
        "31500|[$¥-804]#,##0.00|¥31,500.00",
        "31500|\"人民币\"0\"元\"|人民币31500元",
        "0|_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ |-",
        "0|0;-0;\"—\"|—",
        "0|0;-0;|''",
        "3.15|;;;|''",
      })
  void aNumberIsReadAsItsFormatShowsIt(String number, String code, String shown)
      throws UnreadableDocument {
    var cell = new Books().number(number, code).read().get(0);

    assertThat(cell.flaw()).isNull();
    assertThat(cell.text()).isEqualTo(shown.replace("''", ""));
    assertThat(cell.figure()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "45657|yyyy\"年\"m\"月\"d\"日\";@|2024年12月31日",
        "45657|[$-804]yyyy\"年\"mm\"月\"dd\"日\"|2024年12月31日",
        "45657|[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy|2024年12月31日",
        "45657|yyyy/m/d aaaa|2024/12/31 星期二",
        "45657|e-mm-dd|2024-12-31",
        "45657.75|yyyy-mm-dd hh:mm:ss|2024-12-31 18:00:00",
        "45657.75|h:mm AM/PM|6:00 PM",
        "45657.25|上午/下午h\"时\"mm\"分\"|上午6时00分",
        "1.5|[h]:mm:ss|36:00:00",
        "59|yyyy-m-d|1900-2-28",
        "61|yyyy-m-d|1900-3-1",
      })
  void aDateIsReadAsItsFormatShowsIt(String number, String code, String shown)
      throws UnreadableDocument {
    assertThat(new Books().number(number, code).read())
        .extracting(GridCell::text)
        .containsExactly(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "14, 2024/12/31",
    "22, 2024/12/31 0:00",
    "27, 2024年12月",
    "28, 12月31日",
    "31, 2024年12月31日",
    "32, 0时00分",
    "50, 2024年12月",
    "55, 上午12时00分",
    "57, 2024年12月",
    "58, 12月31日",
  })
  void aFormatThatFilesOnlyNumberIsThatOfAChineseOffice(int format, String shown)
      throws UnreadableDocument {
    assertThat(new Books().number("45657", format).read())
        .extracting(GridCell::text)
        .containsExactly(shown);
  }

  @Test
  void aWorkbookMayCountItsDaysFrom1904() throws UnreadableDocument {
    assertThat(new Books().number("44195", 14).read("<workbookPr date1904=\"1\"/>"))
        .extracting(GridCell::text)
        .containsExactly("2024/12/31");
  }

  @Test
  void whatAFormatShowsIsNotGuessed() throws UnreadableDocument {
    var cells =
        new Books()
            .number("31500", "[DBNum2][$-804]General")
            .number("3.25", "# ?/?")
            .number("31500", "000.0E+0")
            .number("45657", "[$-804]mmmm")
            .number("60", "yyyy-m-d")
            .number("-1", "yyyy-m-d")
            .number("1", 60)
            .number("1", "0\"元")
            .number("1", "**0")
            .read();

    assertThat(cells).extracting(GridCell::flaw).containsOnly(SPECIAL);
    assertThat(cells).extracting(GridCell::text).startsWith("31500", "3.25", "31500", "45657");
  }
}
