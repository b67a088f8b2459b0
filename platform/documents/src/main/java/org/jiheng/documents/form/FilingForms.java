package org.jiheng.documents.form;

import java.util.ArrayList;
import java.util.List;
import org.jiheng.documents.table.DocumentPart;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.StatementEntry;

/** A filing as the official forms print it, and what they have no place for. */
public final class FilingForms {

  private FilingForms() {}

  /** Attachment 1, then a form a part: attachment 2 and one attachment 3 a project, as filed. */
  public static List<DocumentPart> official(Filing filing) {
    var parts = new ArrayList<DocumentPart>();
    if (hasBaseData(filing)) {
      parts.add(baseData(filing));
    }
    parts.addAll(forms(filing));
    return parts;
  }

  /** Everything that the filing says: what is read from these parts is equal to it. */
  public static List<DocumentPart> whole(Filing filing) {
    var parts = new ArrayList<>(official(filing));
    parts.addAll(statement(filing));
    if (!filing.narrative().isEmpty()) {
      parts.add(NarrativeSheet.part(filing));
    }
    parts.add(FilingSheet.part(filing));
    return parts;
  }

  /**
   * What neither the official forms nor the chapters say: every line by its code, and who files.
   */
  public static List<DocumentPart> unofficial(Filing filing) {
    var parts = new ArrayList<>(statement(filing));
    parts.add(FilingSheet.part(filing));
    return parts;
  }

  private static List<DocumentPart> statement(Filing filing) {
    return hasBaseData(filing) ? List.of(StatementSheet.part(filing)) : List.of();
  }

  /** Attachment 1, also where the filing has nothing of it. */
  public static DocumentPart baseData(Filing filing) {
    return new BaseDataForm(filing, 0).part();
  }

  /** The forms in their filed order. */
  public static List<DocumentPart> forms(Filing filing) {
    var parts = new ArrayList<DocumentPart>();
    var projects = 0;
    for (Form form : filing.forms()) {
      parts.add(new EvaluationForm(filing, form, form.isOverall() ? 0 : ++projects, null).part());
    }
    return parts;
  }

  /** How a line is called: by the department where it has named it, else by the chart. */
  public static String name(StatementEntry line) {
    return StatementSheet.name(line);
  }

  private static boolean hasBaseData(Filing filing) {
    return filing.headcount() != null
        || !filing.statement().isEmpty()
        || !filing.buildings().isEmpty()
        || filing.baseNotes() != null;
  }
}
