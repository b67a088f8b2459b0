package org.jiheng.report.filing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jiheng.documents.FilingFormat;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingReader;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.Origins;
import org.jiheng.http.Places;
import org.jiheng.http.Problem;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** Reads what a filing comes as: JSON in UTF-8, or a document that is turned into it. */
@ApplicationScoped
public class FilingBodies {

  private final FilingReader filings = new FilingReader();
  private final Places documents = new Places(2, 16, "等待读取的文件已达上限，请稍后原样重试。");

  /**
   * A filing with where its document has what it says.
   *
   * @param sha256 of the document, where not all of it was read for sure
   */
  public record Body(
      FilingDocument document, Origins origins, List<UncertainCell> uncertain, String sha256) {

    /**
     * What was read, to be looked at and handed in by a person, who adds to its source the cells
     * that he confirmed.
     */
    ObjectNode reading() {
      var reading = document.tree().deepCopy();
      reading.putObject("source").put("kind", "PDF").put("sha256", sha256).putArray("confirmed");
      return reading;
    }

    /** What was read goes on only where somebody is sure of it. */
    void demandCertainty() {
      if (!uncertain.isEmpty()) {
        var detail = "PDF 中有 " + uncertain.size() + " 处读不准，逐处见 errors：请先试报并核对，再以 JSON 报送。";
        throw new ProblemException(
            Problem.of(ProblemKind.UNCERTAIN_CELLS, detail).withErrors(uncertain));
      }
    }
  }

  /**
   * @param ruleProfile of a document that names none; null where none was given
   */
  Body read(String contentType, byte[] body, DepartmentYear id, String ruleProfile) {
    var format = FilingFormat.ofMediaType(contentType).orElseThrow(FilingBodies::unread);
    return format == FilingFormat.JSON
        ? read(format, body, id, ruleProfile)
        : documents.take(() -> read(format, body, id, ruleProfile));
  }

  private Body read(FilingFormat format, byte[] body, DepartmentYear id, String ruleProfile) {
    try {
      var beside = new FilingFormat.Beside(id.department(), id.fiscalYear(), ruleProfile);
      var content = format.read(body, beside);
      if (!content.faults().isEmpty()) {
        throw ProblemException.invalid(content.faults());
      }
      return new Body(
          json(content.json(), id),
          content.origins(),
          UncertainCell.of(content.uncertain()),
          content.uncertain().isEmpty() ? null : FilingJson.hashOf(body));
    } catch (UnreadableDocument unreadable) {
      throw ProblemException.badRequest(unreadable.getMessage());
    }
  }

  /** The filing may have faults. */
  public FilingDocument json(byte[] body, DepartmentYear id) {
    try {
      return filings.read(body, id.department(), id.fiscalYear());
    } catch (MalformedFiling malformed) {
      throw ProblemException.malformedJson(malformed.getMessage());
    }
  }

  private static ProblemException unread() {
    return ProblemException.of(
        ProblemKind.UNSUPPORTED_MEDIA_TYPE, "申报内容应为 " + FilingFormat.types() + "。");
  }
}
