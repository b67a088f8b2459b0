package org.jiheng.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.documents.grid.Grid;
import org.jiheng.documents.pdf.Certainty;
import org.jiheng.documents.pdf.Uncertain;
import org.jiheng.documents.plain.AnyPdf;
import org.jiheng.documents.reading.FilingFromGrids;
import org.jiheng.documents.reading.SpokenPlaces;
import org.jiheng.documents.word.WordReader;
import org.jiheng.documents.workbook.WorkbookReader;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.Origins;

/**
 * What a filing may come as, and how each becomes the JSON that a filing is: once for whoever takes
 * filings in, over HTTP, in an archive or from a file. A further format is a constant here.
 */
public enum FilingFormat {
  JSON("UTF-8 编码的 JSON", "application/json", ".json", null),
  WORKBOOK("xlsx 工作簿", MediaTypes.XLSX, ".xlsx", WorkbookReader::read),
  TEXT("docx 文档", MediaTypes.DOCX, ".docx", WordReader::read) {
    @Override
    public FilingContent read(byte[] bytes, Beside beside) throws UnreadableDocument {
      var grids = WordReader.read(bytes);
      return content(SpokenPlaces.of(reading(grids, beside), grids), List.of());
    }
  },
  PDF("PDF 文件", MediaTypes.PDF, ".pdf", null) {
    @Override
    public FilingContent read(byte[] bytes, Beside beside) throws UnreadableDocument {
      var text = AnyPdf.read(bytes);
      var reading = reading(text.grids(), beside);
      var uncertain = Certainty.of(text, reading.filing(), reading.origins());
      return content(SpokenPlaces.of(reading, text.grids()), uncertain);
    }
  };

  /** In UTF-8, which is what JSON is in where nothing else is said. */
  private static final Pattern JSON_TYPE =
      Pattern.compile(
          "(?i)\\s*application/(?:json|[^;\\s]+\\+json)\\s*"
              + "(?:;(?!\\s*charset=)[^;]*|;\\s*charset=\"?utf-8\"?\\s*)*");

  /** How one kind of document is taken apart. */
  private interface Grids {
    List<Grid> of(byte[] bytes) throws UnreadableDocument;
  }

  private final String title;
  private final String type;
  private final String ending;
  private final Grids grids;

  FilingFormat(String title, String type, String ending, Grids grids) {
    this.title = title;
    this.type = type;
    this.ending = ending;
    this.grids = grids;
  }

  /**
   * What a document may leave out, because it is known from elsewhere; null where it is not.
   *
   * @param ruleProfile the one to judge by
   */
  public record Beside(String department, Integer fiscalYear, String ruleProfile) {

    public static final Beside NOTHING = new Beside(null, null, null);
  }

  /**
   * @param contentType null where the request names none
   * @return empty where it is none of these
   */
  public static Optional<FilingFormat> ofMediaType(String contentType) {
    if (contentType == null) {
      return Optional.empty();
    }
    if (JSON_TYPE.matcher(contentType).matches()) {
      return Optional.of(JSON);
    }
    var named = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format != JSON && format.type.equals(named))
        .findFirst();
  }

  /** What a file is by the end of its name: where that says nothing else, JSON. */
  public static FilingFormat ofFile(String name) {
    return named(name).orElse(JSON);
  }

  /** What a file is by the end of its name; empty where it is none of these. */
  public static Optional<FilingFormat> named(String file) {
    return Arrays.stream(values())
        .filter(format -> file.toLowerCase(Locale.ROOT).endsWith(format.ending))
        .findFirst();
  }

  /** Every format in a Chinese sentence. */
  public static String titles() {
    return listed(format -> format.title);
  }

  /** Every format with its media type in a Chinese sentence. */
  public static String types() {
    return listed(format -> format.title + "（" + format.type + "）");
  }

  public String mediaType() {
    return type;
  }

  /**
   * @param beside what a document may leave out; JSON leaves nothing out
   * @throws UnreadableDocument where it is not even looked into
   */
  public FilingContent read(byte[] bytes, Beside beside) throws UnreadableDocument {
    return grids == null
        ? new FilingContent(bytes, Origins.NONE, List.of(), List.of())
        : content(reading(grids.of(bytes), beside), List.of());
  }

  private static FilingFromGrids.Reading reading(List<Grid> grids, Beside beside) {
    return FilingFromGrids.read(
        grids, beside.department(), beside.fiscalYear(), beside.ruleProfile());
  }

  private static FilingContent content(FilingFromGrids.Reading reading, List<Uncertain> uncertain) {
    try {
      var json = FilingJson.mapper().writeValueAsBytes(reading.filing());
      return new FilingContent(json, reading.origins(), reading.faults(), uncertain);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String listed(Function<FilingFormat, String> words) {
    var all = Arrays.stream(values()).map(words).toList();
    var last = all.size() - 1;
    return all.stream().limit(last).collect(Collectors.joining("、")) + "或 " + all.get(last);
  }
}
