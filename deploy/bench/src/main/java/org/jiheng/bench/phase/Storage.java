package org.jiheng.bench.phase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jiheng.bench.province.Province;
import org.jiheng.bench.stage.Cost;
import org.jiheng.bench.stage.Measuring;
import org.jiheng.bench.stage.Stage;
import org.jiheng.deploy.launch.Gateway;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingParts;
import org.jiheng.filing.part.PartRevision;
import org.jiheng.filing.part.StagedPart;

/**
 * How fast indicator-service takes whole parts, over HTTP and with their outbox rows, beside the
 * raw COPY of the very rows that it has stored and of their outbox rows into tables of the same
 * columns and indexes in the same database, in one transaction and on one connection.
 */
public final class Storage implements BenchPhase {

  private static final int YEAR = 2021;
  private static final JsonMapper JSON = FilingJson.mapper();

  private final Ground ground;
  private final int filings;

  public Storage(Ground ground, int filings) {
    this.ground = ground;
    this.filings = filings;
  }

  @Override
  public String name() {
    return "storage";
  }

  @Override
  public void run(Stage stage, Report report) throws Exception {
    ground.require(stage, 20);
    Province province = ground.ofYear(YEAR);
    byte[][] parts = new byte[filings][];
    byte[][] revisions = new byte[filings][];
    for (int i = 0; i < filings; i++) {
      JsonNode filing = JSON.readTree(province.body(i));
      String hash = FilingJson.hash(filing);
      JsonNode part = FilingJson.tree(FilingParts.indicator(FilingJson.filing(filing)));
      parts[i] = JSON.writeValueAsBytes(new StagedPart(hash, part, true));
      revisions[i] =
          JSON.writeValueAsBytes(new PartRevision(1, hash, "bench", "bureau-admin", false));
    }
    Gateway service = stage.service("indicator-service");
    Measuring measuring = stage.measure(name());
    long start = System.nanoTime();
    Clients.work(
        ground.clients(),
        filings,
        each -> {
          String path = path(province, each);
          Answers.expect(200, service.put(path + "/staged", parts[each], Optional.empty()));
          Answers.expect(200, service.put(path + "/taken", revisions[each], Optional.empty()));
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    Cost cost = measuring.stop();
    int rows = filings * province.shape().rows();
    report.figure(
        name(),
        "rows stored by indicator-service with their outbox rows",
        rows / seconds,
        "rows/s",
        "COPY of the same rows with outbox rows",
        new CopyPeer(stage, YEAR).rowsPerSecond());
    Costs.report(report, name(), cost, filings, "filing");
  }

  private static String path(Province province, int department) {
    return "/api/v1/filing-parts/" + province.code(department) + "/" + province.fiscalYear();
  }
}
