package org.jiheng.cycle.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.cycle.StatedText;
import org.jiheng.filing.json.Fault;

/**
 * What a department says of how a year was disclosed.
 *
 * @param ownSiteUrl where it stands on the department's own site; null while it does not
 * @param excluded SECRET or OTHER for what the law lets it keep back; null for nothing
 */
public record StatedDisclosure(String ownSiteUrl, String excluded, String excludedReason) {

  private static final int LONGEST = 500;
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#@]+([/?#]\\S*)?");
  private static final List<String> KINDS = List.of("SECRET", "OTHER");

  /** Nothing was said yet. */
  public static final StatedDisclosure NOTHING = new StatedDisclosure(null, null, null);

  public StatedDisclosure {
    ownSiteUrl = plain(ownSiteUrl);
    excluded = plain(excluded);
    excludedReason = plain(excludedReason);
  }

  /** Everything that stands against it. */
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (ownSiteUrl != null && !isAddress(ownSiteUrl)) {
      faults.add(
          new Fault(
              "/ownSiteUrl", ownSiteUrl, "须是以 http:// 或 https:// 开头的网址，最多 " + LONGEST + " 个字符。"));
    }
    if (excluded != null && !KINDS.contains(excluded)) {
      faults.add(new Fault("/excluded", excluded, "只能是 SECRET（涉密）或 OTHER（其他）。"));
    }
    if (excluded != null) {
      StatedText.demand("/excludedReason", excludedReason, "不公开的内容须写明原因。", faults);
    } else if (excludedReason != null) {
      faults.add(new Fault("/excludedReason", excludedReason, "没有不公开的内容时，不写原因。"));
    }
    return faults;
  }

  private static boolean isAddress(String text) {
    return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }

  private static String plain(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
