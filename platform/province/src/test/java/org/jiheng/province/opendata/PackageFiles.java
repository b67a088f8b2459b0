package org.jiheng.province.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.province.table.SampleYear;

/** A package as somebody else reads it. */
record PackageFiles(byte[] archive, Map<String, byte[]> files) {

  static PackageFiles of(SampleYear sample) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var file = new DataPackage(sample.year(), bytes);
    file.departments();
    for (var number = 0; number < DataPackage.tables(); number++) {
      try (var table = file.table(number)) {
        for (var department : sample.departments()) {
          table.add(department);
        }
      }
    }
    file.end();
    return unpacked(bytes.toByteArray());
  }

  static PackageFiles unpacked(byte[] archive) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return new PackageFiles(archive, files);
  }

  JsonNode descriptor() throws IOException {
    return FilingJson.mapper().readTree(files.get("datapackage.json"));
  }

  /** The rows of a table, its header first; a cell without anything is null. */
  List<List<String>> rows(String name) {
    var csv = new String(files.get(name), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF");
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    for (var i = 1; i < csv.length(); i++) {
      var c = csv.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
          cell.append(csv.charAt(++i));
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\r')) {
        row.add(cell.isEmpty() ? null : cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          rows.add(row);
          row = new ArrayList<>();
          i++;
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
