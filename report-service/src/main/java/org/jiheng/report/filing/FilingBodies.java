package org.jiheng.report.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.jiheng.documents.DocumentType;
import org.jiheng.documents.MediaTypes;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.filing.DepartmentYear;
import org.jiheng.filing.json.FilingDocument;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.FilingReader;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.filing.json.Origins;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** Reads what a filing comes as: JSON in UTF-8, or a document that is turned into it. */
@ApplicationScoped
public class FilingBodies {

  /** In UTF-8, which is what JSON is in where nothing else is said. */
  private static final Pattern JSON =
      Pattern.compile(
          "(?i)\\s*application/(?:json|[^;\\s]+\\+json)\\s*"
              + "(?:;\\s*(?!charset=)[^;]*|;\\s*charset=\"?utf-8\"?\\s*)*");

  private final FilingReader filings = new FilingReader();

  /** A filing with where its document has what it says. */
  public record Body(FilingDocument document, Origins origins) {}

  /**
   * @param ruleProfile of a document that names none; null where none was given
   */
  Body read(String contentType, byte[] body, DepartmentYear id, String ruleProfile) {
    if (isJson(contentType)) {
      return new Body(json(body, id), Origins.NONE);
    }
    return document(
        DocumentType.ofMediaType(contentType).orElseThrow(FilingBodies::unread),
        body,
        id,
        ruleProfile);
  }

  /** The filing may have faults. */
  public FilingDocument json(byte[] body, DepartmentYear id) {
    try {
      return filings.read(body, id.department(), id.fiscalYear());
    } catch (MalformedFiling malformed) {
      throw ProblemException.malformedJson(malformed.getMessage());
    }
  }

  private Body document(DocumentType type, byte[] body, DepartmentYear id, String ruleProfile) {
    try {
      var tables = type.grids(body);
      var reading = FilingFromGrids.read(tables, id.department(), id.fiscalYear(), ruleProfile);
      if (!reading.faults().isEmpty()) {
        throw ProblemException.invalid(reading.faults());
      }
      var json = FilingJson.mapper().writeValueAsBytes(reading.filing());
      return new Body(json(json, id), reading.origins());
    } catch (UnreadableDocument unreadable) {
      throw ProblemException.badRequest(unreadable.getMessage());
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean isJson(String contentType) {
    return contentType != null && JSON.matcher(contentType).matches();
  }

  private static ProblemException unread() {
    return ProblemException.of(
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        "申报内容应为 UTF-8 编码的 JSON（application/json）、xlsx 工作簿（"
            + MediaTypes.XLSX
            + "）或 docx 文档（"
            + MediaTypes.DOCX
            + "）。");
  }
}
