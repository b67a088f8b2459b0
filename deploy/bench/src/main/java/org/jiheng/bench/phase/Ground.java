package org.jiheng.bench.phase;

import org.jiheng.bench.province.Province;
import org.jiheng.bench.province.Shape;
import org.jiheng.bench.stage.Stage;

/**
 * The filings that stand already: the bulk phase lays them, and whoever needs some and runs without
 * it has them laid.
 */
public final class Ground {

  static final int YEAR = 2024;
  static final long PATIENCE = 240;

  private final Province province;
  private final int clients;
  private int filed;

  public Ground(long seed, Shape shape, int clients) {
    this.province = new Province(seed, YEAR, shape);
    this.clients = clients;
  }

  Province province() {
    return province;
  }

  int clients() {
    return clients;
  }

  /** How many departments stand already. */
  int filed() {
    return filed;
  }

  Province ofYear(int year) {
    return new Province(province.seed(), year, province.shape());
  }

  /** The next so many departments, all evaluated or said not to be. */
  public Filer.Filed lay(Stage stage, int count) throws Exception {
    var result = new Filer(stage, province, clients).file(filed, filed + count, PATIENCE);
    filed += count;
    return result;
  }

  void require(Stage stage, int count) throws Exception {
    if (filed < count) {
      var laid = lay(stage, count - filed);
      if (laid.evaluated() < laid.puts().count()) {
        throw new IllegalStateException("not all filings were evaluated within " + PATIENCE + " s");
      }
    }
  }
}
