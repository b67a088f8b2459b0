package org.jiheng.bench.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jiheng.filing.Filing;
import org.jiheng.filing.StatementEntry;
import org.jiheng.filing.json.FilingReader;
import org.junit.jupiter.api.Test;

class ProvinceTest {

  private static final Shape LARGE = new Shape(4, 50, 3000);

  private final Province province = new Province(7, 2024, LARGE);

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedGivesOthers() {
    assertThat(new Province(7, 2024, LARGE).body(3)).isEqualTo(province.body(3));
    assertThat(new Province(8, 2024, LARGE).body(3)).isNotEqualTo(province.body(3));
    assertThat(province.body(4)).isNotEqualTo(province.body(3));
  }

  @Test
  void everyFilingIsReadWithoutAFault() throws Exception {
    var reader = new FilingReader();
    for (Shape shape : new Shape[] {LARGE, Shape.SMALL, new Shape(12, 7, 100)}) {
      var each = new Province(1, 2024, shape);
      for (int department = 0; department < 100; department++) {
        assertThat(reader.read(each.body(department), each.code(department), 2024).faults())
            .isEmpty();
      }
    }
  }

  @Test
  void aFilingHasTheRowsOfItsShapeAndSomeKilobytesOfNarrative() {
    var filing = province.filing(0);

    assertThat(filing.forms()).hasSize(5);
    assertThat(filing.forms().stream().mapToInt(form -> form.indicators().size()).sum())
        .isEqualTo(LARGE.rows());
    assertThat(filing.narrative().stream().mapToInt(chapter -> chapter.text().length()).sum())
        .isBetween(3000, 3600);
  }

  @Test
  void theSumsOfMostStatementsHoldAndOfSomeTheyAreBroken() {
    long sound =
        IntStream.range(0, 200).filter(each -> expenditureHolds(province.filing(each))).count();

    assertThat(sound).isBetween(180L, 199L);
  }

  private static boolean expenditureHolds(Filing filing) {
    return executed(filing, "expenditure")
            .compareTo(
                executed(filing, "expenditure.basic").add(executed(filing, "expenditure.project")))
        == 0;
  }

  private static java.math.BigDecimal executed(Filing filing, String line) {
    return filing.statement().stream()
        .filter(entry -> entry.line().equals(line))
        .map(StatementEntry::executed)
        .findFirst()
        .orElseThrow();
  }
}
