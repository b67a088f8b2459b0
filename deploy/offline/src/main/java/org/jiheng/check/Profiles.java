package org.jiheng.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiheng.filing.json.Fault;
import org.jiheng.filing.json.FilingJson;
import org.jiheng.filing.json.MalformedFiling;
import org.jiheng.rules.profile.InvalidProfile;
import org.jiheng.rules.profile.ProfileReader;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.profile.StandardProfiles;

/** The rule profiles that come with the platform and those of the command line. */
final class Profiles {

  private final Map<String, RuleProfile> byCode = new LinkedHashMap<>();

  private Profiles() {}

  /**
   * @param files each a profile with its code; one of a standard profile's code takes its place
   */
  static Profiles of(List<Path> files) throws IOException, UsageFault {
    var profiles = new Profiles();
    StandardProfiles.load().forEach(profile -> profiles.byCode.put(profile.code(), profile));
    for (Path file : files) {
      var profile = profiles.read(file);
      profiles.byCode.put(profile.code(), profile);
    }
    return profiles;
  }

  Optional<RuleProfile> of(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  Set<String> codes() {
    return byCode.keySet();
  }

  private RuleProfile read(Path file) throws IOException, UsageFault {
    var body = Files.readAllBytes(file);
    try {
      var code = FilingJson.mapper().readTree(body).path("code").asText("");
      var former = Optional.ofNullable(byCode.get(code)).map(RuleProfile::version).orElse(0);
      return new ProfileReader().read(body, code, former);
    } catch (JsonProcessingException | MalformedFiling malformed) {
      throw new UsageFault("评分方案文件 " + file + " 不是有效的 JSON。");
    } catch (InvalidProfile invalid) {
      throw new UsageFault("评分方案文件 " + file + " 不符合要求：\n" + told(invalid.faults()));
    }
  }

  private static String told(List<Fault> faults) {
    return faults.stream()
        .map(fault -> "  " + fault.pointer() + "：" + fault.reason())
        .collect(Collectors.joining("\n"));
  }
}
