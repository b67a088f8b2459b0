package org.jiheng.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.FilingContent;
import org.jiheng.documents.FilingFormat;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.pdf.Uncertain;
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
   * @param uncertain what was not read for sure; the platform takes it once a person has looked
   */
  record Sound(Filing filing, String hash, Origins origins, List<Uncertain> uncertain)
      implements Reading {}

  /** No filing, with every reason, each at its pointer or its place in the document. */
  record Unsound(List<Fault> faults) implements Reading {}

  Reading read(Path file) throws IOException {
    var format = FilingFormat.ofFile(file.getFileName().toString());
    try {
      var content = format.read(Files.readAllBytes(file), FilingFormat.Beside.NOTHING);
      return content.faults().isEmpty() ? filing(content) : new Unsound(content.faults());
    } catch (UnreadableDocument | MalformedFiling unreadable) {
      return new Unsound(List.of(new Fault("", null, unreadable.getMessage())));
    }
  }

  private Reading filing(FilingContent content) throws MalformedFiling {
    var document = reader.read(content.json());
    var faults = new ArrayList<Fault>(document.faults());
    faults.addAll(StatementFaults.of(document.tree(), StandardChart.load()));
    faults.addAll(ChosenProfile.faults(document.tree(), profiles.codes()));
    return faults.isEmpty()
        ? new Sound(document.filing(), document.hash(), content.origins(), content.uncertain())
        : new Unsound(faults.stream().map(content.origins()::placed).toList());
  }
}
