package org.jiheng.province.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jiheng.filing.json.SampleFilings;
import org.jiheng.province.table.SampleYear;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.testing.Elsewhere;
import org.junit.jupiter.api.Test;

class DataPackageTest {

  private final SampleYear sample = SampleYear.of(12);

  @Test
  void everyTableIsAsItsSchemaSays() throws Exception {
    var files = PackageFiles.of(sample);
    assertThat(files.files().keySet())
        .containsExactly(
            "departments.csv",
            "amounts.csv",
            "forms.csv",
            "funds.csv",
            "indicators.csv",
            "findings.csv",
            "datapackage.json");
    var keys = new HashMap<String, Set<List<String>>>();
    for (var resource : files.descriptor().path("resources")) {
      var name = resource.path("name").asText();
      var bytes = files.files().get(resource.path("path").asText());
      assertThat(resource.path("bytes").asLong()).isEqualTo(bytes.length);
      assertThat(resource.path("hash").asText())
          .isEqualTo(
              "sha256:"
                  + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));

      var rows = files.rows(resource.path("path").asText());
      var fields = resource.at("/schema/fields");
      assertThat(rows.get(0)).isEqualTo(texts(fields, "name"));
      assertThat(rows).as(name).hasSizeGreaterThan(12);
      for (var row : rows.subList(1, rows.size())) {
        check(fields, row);
      }
      keys.put(name, key(rows, strings(resource.at("/schema/primaryKey"))));
      assertThat(keys.get(name)).as("keys of %s", name).hasSize(rows.size() - 1);
      for (var foreign : resource.at("/schema/foreignKeys")) {
        assertThat(keys.get(foreign.at("/reference/resource").asText()))
            .containsAll(key(rows, strings(foreign.path("fields"))));
      }
    }
  }

  @Test
  void theFiguresAreThoseOfTheEvaluationsAndFilings() throws IOException {
    var seed = SampleYear.of(0).with("431053", "湖南省科学技术协会", SampleFilings.seed());
    var files = PackageFiles.of(seed);
    var view = seed.departments().get(0).view();

    assertThat(files.rows("departments.csv").get(1))
        .startsWith("2024", "431053", "湖南省科学技术协会", "1", "98.8", "优");
    assertThat(files.rows("amounts.csv"))
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith(
                        "2024", "431053", "three-public", "三公经费", "583000.00", null, "945000.00"));
    assertThat(files.rows("funds.csv"))
        .anySatisfy(
            row ->
                assertThat(row)
                    .startsWith(
                        "2024", "431053", "overall", "TOTAL", "91851700.00", "102203200.00"));
    assertThat(files.rows("findings.csv")).hasSize(1 + view.findings().size());
    assertThat(files.rows("indicators.csv"))
        .hasSize(1 + view.forms().stream().mapToInt(form -> form.indicators().size()).sum())
        .anySatisfy(row -> assertThat(row).contains("开展steam科学教程", "≥400 课时", "632 课时"));
  }

  @Test
  void whyADepartmentHasNoScoreStandsBesideIt() throws IOException {
    var unscored = new Draft().row("≥1个", "1个", null, null).filing();
    var over = new Draft().row("≥1个", "1个", "110", "110").filing();
    var files = PackageFiles.of(SampleYear.of(0).with("1", "甲厅", unscored).with("2", "乙厅", over));

    assertThat(files.rows("departments.csv"))
        .anySatisfy(row -> assertThat(row).contains("甲厅", "NO_POINTS", "表中没有分值和自评得分，不计分"))
        .anySatisfy(row -> assertThat(row).contains("乙厅", "WEIGHTS"));
    assertThat(files.rows("forms.csv"))
        .anySatisfy(
            row -> assertThat(row).contains("false").contains("各项分值合计110分，不是100分，得分不能与其他表比较。"));
  }

  @Test
  void noTextBecomesAFormulaAndEveryOneCanBeHadBack() throws IOException {
    var filing =
        new Draft()
            .named("=cmd|' /C calc'!A0", "+1", "-1+2", "1", "1")
            .named("'a\",\r\nb", "@SUM(A1)", "\t=1", "1", "1")
            .filing();
    var rows = PackageFiles.of(SampleYear.of(0).with("=1", "-某厅", filing)).rows("indicators.csv");

    assertThat(rows.get(1)).contains("'=1", "'=cmd|' /C calc'!A0", "'+1", "'-1+2");
    assertThat(rows.get(2)).contains("''a\",\r\nb", "'@SUM(A1)", "'\t=1");
  }

  @Test
  void theSameDataGivesTheSameBytesWhereverItIsWritten() throws IOException {
    var here = PackageFiles.of(sample).archive();
    var there =
        Elsewhere.in(
            "ar-EG-u-nu-arab",
            "Etc/GMT-14",
            () -> {
              try {
                return PackageFiles.of(SampleYear.of(12)).archive();
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
            });
    assertThat(there).isEqualTo(here);
  }

  private static void check(JsonNode fields, List<String> row) {
    assertThat(row).hasSize(fields.size());
    for (var i = 0; i < row.size(); i++) {
      var field = fields.get(i);
      var value = row.get(i);
      if (value == null) {
        assertThat(field.at("/constraints/required").asBoolean())
            .as("%s of %s", field, row)
            .isFalse();
        continue;
      }
      switch (field.path("type").asText()) {
        case "integer" -> assertThat(Integer.parseInt(value)).as("%s", field).isNotNegative();
        case "number" -> assertThat(new BigDecimal(value).toPlainString()).isEqualTo(value);
        case "boolean" -> assertThat(value).isIn("true", "false");
        case "string" -> assertThat(value).isNotEmpty();
        default -> throw new AssertionError(field);
      }
      var choices = strings(field.at("/constraints/enum"));
      assertThat(choices.isEmpty() || choices.contains(value))
          .as("%s in %s", value, field)
          .isTrue();
    }
  }

  private static Set<List<String>> key(List<List<String>> rows, List<String> columns) {
    var keys = new HashSet<List<String>>();
    var places = columns.stream().map(rows.get(0)::indexOf).toList();
    for (var row : rows.subList(1, rows.size())) {
      keys.add(new ArrayList<>(places.stream().map(row::get).toList()));
    }
    return keys;
  }

  private static List<String> texts(JsonNode array, String member) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(each -> each.path(member).asText())
        .toList();
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
