package org.jiheng.filing.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jiheng.filing.Filing;

/** The filings of the tests' resources: the seed, published forms, and made-up ones. */
public final class SampleFilings {

  private SampleFilings() {}

  public static Filing seed() {
    return read("431053-2024");
  }

  /**
   * The names of the seed, of published forms, and of made-up ones with every score and finding.
   */
  public static Stream<String> names() {
    return Stream.of(
        "140824-clinic-2021",
        "341181-water-2022",
        "341702-tangxi-2022",
        "421100-water-institute-2020",
        "430000-base-data-2018",
        "430423-guantang-2023",
        "430999-2024",
        "431053-2024",
        "500155-forestry-2022",
        "530524-supply-coop-2022",
        "910104-scholarship-2021",
        "910108-hexi-2023",
        "910109-yanglou-2023",
        "910110-opera-2020",
        "910111-potato-2022",
        "910114-zone-2020",
        "910116-railway-2022",
        "910117-daying-library-2022",
        "910120-lottery-2023",
        "910121-nursing-2021",
        "910122-linhe-2022",
        "910124-talent-2023",
        "910125-grain-2020",
        "999001-every-score",
        "999002-every-finding");
  }

  public static Filing read(String name) {
    try (var file = SampleFilings.class.getResourceAsStream("/filings/" + name + ".json")) {
      return FilingJson.filing(FilingJson.mapper().readTree(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
