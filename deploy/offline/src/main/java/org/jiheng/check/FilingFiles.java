package org.jiheng.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.DocumentType;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingReader;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.Origins;
import org.jiheng.filing.json.StandardChart;
import org.jiheng.filing.json.StatementFaults;
import org.jiheng.rules.profile.ChosenProfile;

/** Reads filings from files as the platform would take them in. */
final class FilingFiles {

  private final Profiles profiles;
  private final FilingReader reader = new FilingReader();

  FilingFiles(Profiles profiles) {
    this.profiles = profiles;
  }

  /** What a file came to. */
  sealed interface Reading {}

  /**
   * A filing that the platform would take.
   *
   * @param hash of the canonical filing
   */
  record Sound(Filing filing, String hash, Origins origins) implements Reading {}

  /** No filing, with every reason, each at its pointer or its place in the document. */
  record Unsound(List<Fault> faults) implements Reading {}

  Reading read(Path file) throws IOException {
    var body = Files.readAllBytes(file);
    var type = DocumentType.named(file.getFileName().toString());
    try {
      return type.isPresent() ? document(body, type.get()) : filing(body, Origins.NONE);
    } catch (UnreadableDocument | MalformedFiling unreadable) {
      return new Unsound(List.of(new Fault("", null, unreadable.getMessage())));
    }
  }

  private Reading document(byte[] body, DocumentType type)
      throws UnreadableDocument, MalformedFiling {
    var grids = type.grids(body);
    var year = FilingFromGrids.statedYear(grids);
    if (year.isEmpty()) {
      return new Unsound(List.of(new Fault("申报信息", null, "没有写明预算年度。")));
    }
    var reading = FilingFromGrids.read(grids, null, year.getAsInt(), null);
    return reading.faults().isEmpty()
        ? filing(reading.filing().toString().getBytes(StandardCharsets.UTF_8), reading.origins())
        : new Unsound(reading.faults());
  }

  private Reading filing(byte[] body, Origins origins) throws MalformedFiling {
    var document = reader.read(body);
    var faults = new ArrayList<Fault>(document.faults());
    faults.addAll(StatementFaults.of(document.tree(), StandardChart.load()));
    faults.addAll(ChosenProfile.faults(document.tree(), profiles.codes()));
    return faults.isEmpty()
        ? new Sound(document.filing(), document.hash(), origins)
        : new Unsound(faults.stream().map(origins::placed).toList());
  }
}
