package org.jiheng.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder.ErrorDataDecoderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A file as a client sent it: as the body itself, or as the one file of a form.
 *
 * @param name as stated beside it, else as the form says; null where neither does
 */
public record UploadedFile(String name, byte[] content) {

  private static final String FORM = "multipart/form-data";

  /**
   * @throws ProblemException 400 for a form that cannot be read, or has no file or several
   */
  public static UploadedFile of(String contentType, String name, byte[] body) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith(FORM)
        ? ofForm(contentType, name, body)
        : new UploadedFile(name, body);
  }

  private static UploadedFile ofForm(String contentType, String name, byte[] body) {
    var request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    HttpPostMultipartRequestDecoder form = null;
    try {
      form =
          new HttpPostMultipartRequestDecoder(
              new DefaultHttpDataFactory(false), request, StandardCharsets.UTF_8);
      var files =
          form.getBodyHttpDatas().stream()
              .filter(FileUpload.class::isInstance)
              .map(FileUpload.class::cast)
              .toList();
      if (files.size() != 1) {
        throw ProblemException.badRequest("表单中须有且只有一个文件。");
      }
      var file = files.get(0);
      return new UploadedFile(name == null ? file.getFilename() : name, file.get());
    } catch (ErrorDataDecoderException broken) {
      throw ProblemException.badRequest("表单（multipart/form-data）不能识别。");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      if (form != null) {
        form.destroy();
      }
    }
  }
}
