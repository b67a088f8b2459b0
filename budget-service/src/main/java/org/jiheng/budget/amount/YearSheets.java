package org.jiheng.budget.amount;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All sheets of a department's year: the statement first, then the forms in filed order. */
public record YearSheets(List<StoredSheet> sheets) {

  private static final Comparator<StoredSheet> ORDER =
      Comparator.comparing((StoredSheet stored) -> stored.sheet().isForm())
          .thenComparing(StoredSheet::position)
          .thenComparing(StoredSheet::code);

  public static final YearSheets NONE = new YearSheets(List.of());

  public YearSheets {
    sheets = sheets.stream().sorted(ORDER).toList();
  }

  public Optional<StoredSheet> sheet(String code) {
    return sheets.stream().filter(stored -> stored.code().equals(code)).findFirst();
  }

  public List<StoredSheet> forms() {
    return sheets.stream().filter(stored -> stored.sheet().isForm()).toList();
  }

  /** The content of a sheet; a sheet that is not here is blank. */
  public Sheet content(String code) {
    return sheet(code).map(StoredSheet::sheet).orElseGet(() -> Sheet.blank(code));
  }

  /**
   * Another number for every other set of sheets and versions. The greatest version alone would not
   * do: it comes again when a sheet is removed.
   */
  public long fingerprint() {
    var state = new StringBuilder();
    sheets.forEach(
        stored -> state.append(stored.code()).append('=').append(stored.version()).append('\n'));
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(state.toString().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The same year with another state of one sheet; a new sheet comes last. */
  YearSheets with(Sheet changed, long version) {
    var others = new ArrayList<>(sheets);
    others.removeIf(stored -> stored.code().equals(changed.code()));
    var place = sheet(changed.code());
    var last = sheets.stream().mapToInt(StoredSheet::position).max().orElse(-1);
    others.add(
        place
            .map(stored -> stored.with(changed, version))
            .orElseGet(() -> new StoredSheet(changed, last + 1, null, version)));
    return new YearSheets(others);
  }
}
