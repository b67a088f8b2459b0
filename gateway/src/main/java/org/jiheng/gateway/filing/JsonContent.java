package org.jiheng.gateway.filing;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.jiheng.http.ProblemException;
import org.jiheng.http.ProblemKind;

/** A filing is JSON in UTF-8, and says so. */
final class JsonContent {

  private JsonContent() {}

  static void require(String contentType) {
    if (!isJson(contentType)) {
      throw ProblemException.of(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, "申报内容必须是 UTF-8 编码的 JSON，内容类型应为 application/json。");
    }
  }

  private static boolean isJson(String contentType) {
    if (contentType == null) {
      return false;
    }
    try {
      MediaType type = MediaType.valueOf(contentType);
      String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
      return type.getType().equalsIgnoreCase("application")
          && (type.getSubtype().equalsIgnoreCase("json")
              || type.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"))
          && charset.equalsIgnoreCase("UTF-8");
    } catch (IllegalArgumentException noMediaType) {
      return false;
    }
  }
}
