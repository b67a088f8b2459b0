package org.jiheng.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The PostgreSQL server of a data folder, with all of its processes. */
record DatabaseServer(Path data) {

  /** First the postmaster, so that it can tell nobody; returns when none of them is left. */
  void kill() throws IOException {
    var pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
    var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    var workers = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    workers.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture.allOf(
            Stream.concat(Stream.of(postmaster), workers.stream())
                .map(ProcessHandle::onExit)
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }
}
