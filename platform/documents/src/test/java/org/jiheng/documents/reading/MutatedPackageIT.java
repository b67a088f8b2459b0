package org.jiheng.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jiheng.documents.FilingFormat;
import org.jiheng.documents.file.BrokenFile;
import org.jiheng.documents.file.UnreadableDocument;
import org.jiheng.filing.json.SampleFilings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Broken workbooks and texts are read as far as they go, or refused; nothing else comes of them.
 */
class MutatedPackageIT {

  /** More of them with {@code -Dpackage.mutations=10000}. */
  private static final int MUTATIONS = Integer.getInteger("package.mutations", 200);

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern VALUE = Pattern.compile("\"[^\"<>]*\"");
  private static final List<String> WORDS =
      List.of(
          "<c r=\"XFD1048576\" t=\"s\"><v>999999999</v></c>",
          "<c r=\"A1\"><v>1e999999</v></c>",
          "<c><f>A1</f></c>",
          "<mergeCell ref=\"A1:XFD1048576\"/>",
          "<row r=\"-5\"/>",
          "<w:gridSpan w:val=\"999999\"/>",
          "<w:tr><w:tc><w:p/></w:tc></w:tr>",
          "<w:tbl>",
          "</w:tbl>",
          "<w:del>",
          "</w:p>",
          "&#0;",
          "&lt;",
          "]]>",
          "<!DOCTYPE x>");
  private static final List<String> VALUES =
      List.of(
          "\"-1\"", "\"99999999999\"", "\"\"", "\"s\"", "\"A0\"", "\"true\"", "\"rId1\"", "\"@\"");

  @ParameterizedTest
  @EnumSource(names = {"WORKBOOK", "TEXT"})
  void aBrokenFileIsReadOrRefusedInBoundedTimeAndMemory(FilingFormat format) throws IOException {
    var filing = SampleFilings.read("910108-hexi-2023");
    var sound = format == FilingFormat.TEXT ? RoundTrips.text(filing) : RoundTrips.workbook(filing);
    var parts = unpacked(sound);
    var refused = 0;
    for (var seed = 0; seed < MUTATIONS; seed++) {
      var random = new Random(seed);
      var broken =
          random.nextInt(10) == 0 ? flipped(sound, random) : packed(mutated(parts, random));
      var file = new BrokenFile(broken, seed);
      refused += file.isRefusedBy(bytes -> read(format, bytes)) ? 1 : 0;
    }
    assertThat(refused).isBetween(1, MUTATIONS - 1);
  }

  private static void read(FilingFormat format, byte[] file) throws UnreadableDocument {
    var content = format.read(file, new FilingFormat.Beside("1", 2024, "mof-2020"));
    assertThat(content.faults()).allMatch(fault -> !fault.reason().isBlank());
  }

  private static Map<String, byte[]> mutated(Map<String, byte[]> parts, Random random) {
    var changed = new LinkedHashMap<>(parts);
    for (var i = random.nextInt(4); i >= 0; i--) {
      var names = new ArrayList<>(changed.keySet());
      var name = names.get(random.nextInt(names.size()));
      if (random.nextInt(30) == 0 && names.size() > 1) {
        changed.remove(name);
      } else {
        var text = new String(changed.get(name), StandardCharsets.UTF_8);
        changed.put(name, once(text, random).getBytes(StandardCharsets.UTF_8));
      }
    }
    return changed;
  }

  private static String once(String text, Random random) {
    var at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + word(random) + text.substring(at);
      case 1 -> replaced(text, at, VALUE, VALUES.get(random.nextInt(VALUES.size())));
      case 2 -> replaced(text, at, TAG, "");
      case 3 -> replaced(text, at, TAG, word(random));
      default ->
          text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(200)));
    };
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size())).repeat(1 + random.nextInt(3));
  }

  /** The next of its kind behind a place. */
  private static String replaced(String text, int at, Pattern kind, String by) {
    var found = kind.matcher(text);
    return found.find(at)
        ? text.substring(0, found.start()) + by + text.substring(found.end())
        : text;
  }

  private static byte[] flipped(byte[] file, Random random) {
    var changed = file.clone();
    for (var i = random.nextInt(16); i >= 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
    }
    return changed;
  }

  private static Map<String, byte[]> unpacked(byte[] file) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    try (var bytes = new ByteArrayOutputStream();
        var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
      zip.finish();
      return bytes.toByteArray();
    }
  }
}
