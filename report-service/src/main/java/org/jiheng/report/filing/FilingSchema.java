package org.jiheng.report.filing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.http.openapi.KeptSchema;

/** The filing's one JSON Schema, for the description of the operations that show a filing. */
public final class FilingSchema implements KeptSchema {

  @Override
  public String name() {
    return "Filing";
  }

  @Override
  public String description() {
    return "部门年度绩效自评申报";
  }

  @Override
  public JsonNode root() {
    try (var json = Filing.class.getResourceAsStream("filing.schema.json")) {
      return FilingJson.mapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String figures() {
    return "金额，单位见 amountUnit：元最多两位小数，万元最多六位小数；空白为 null，不是 0";
  }

  @Override
  public BigDecimal figure() {
    return new BigDecimal("94.5");
  }
}
