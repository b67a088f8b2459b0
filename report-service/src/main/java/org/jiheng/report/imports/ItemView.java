package org.jiheng.report.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.documents.batch.Item;
import org.jiheng.documents.batch.ItemState;
import org.jiheng.filing.json.Fault;

/**
 * A file or line on the wire.
 *
 * @param errorCount all faults; the first 1,000 of them are in errors
 */
@Schema(name = "FilingImportItem")
public record ItemView(
    int position,
    String name,
    ItemState state,
    String department,
    Integer fiscalYear,
    Integer revision,
    String detail,
    int errorCount,
    List<Fault> errors) {

  static ItemView of(Item item) {
    return new ItemView(
        item.position(),
        item.name(),
        item.state(),
        item.department(),
        item.fiscalYear(),
        item.revision(),
        item.detail(),
        item.faultCount(),
        item.faults());
  }
}
