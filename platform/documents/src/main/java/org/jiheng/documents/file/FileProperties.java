package org.jiheng.documents.file;

import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.jiheng.documents.table.Document;

/** What an office file says of itself. */
public final class FileProperties {

  private FileProperties() {}

  public static void describe(POIXMLProperties file, Document document) {
    var core = file.getCoreProperties();
    core.setTitle(document.title());
    core.setCreator("绩衡");
    core.setCreated(Optional.of(Date.from(document.made())));
    core.setModified(Optional.of(Date.from(document.made())));
  }
}
