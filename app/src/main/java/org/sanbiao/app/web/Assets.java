package org.sanbiao.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Scripts and stylesheets: a feature's own from {@code org/sanbiao/app/FEATURE/assets/}, others' from their WebJars.
 *
 * <p>Their addresses carry a hash of their content, so that a browser keeps them for ever.
 */
@Controller
public final class Assets {

    private static final Map<String, String> VENDOR = Map.of(
            "htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js",
            "echarts.js", "/META-INF/resources/webjars/echarts/5.3.1/dist/echarts.common.min.js");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}\\.(css|js|svg)");
    private static final Pattern FEATURE = Pattern.compile("[a-z]{1,30}");
    private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Asset(byte[] bytes, String hash) {}

    /** The address of {@code feature/file} or {@code vendor/file}. */
    static String address(String name) {
        Asset asset = asset(name);
        if (asset == null) {
            throw new IllegalArgumentException("Bug: there is no asset " + name);
        }
        return "/assets/" + name + "?v=" + asset.hash();
    }

    @GetMapping("/assets/{feature}/{file}")
    void send(
            @PathVariable String feature,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String v,
            HttpServletResponse response)
            throws IOException {
        Asset asset = asset(feature + "/" + file);
        if (asset == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String type = file.endsWith(".css")
                ? "text/css; charset=utf-8"
                : file.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
        response.setContentType(type);
        boolean named = asset.hash().equals(v);
        response.setHeader("Cache-Control", named ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentLength(asset.bytes().length);
        response.getOutputStream().write(asset.bytes());
    }

    /** Browsers ask for it whatever a page says. */
    @GetMapping("/favicon.ico")
    Go icon() {
        return Go.to(address("web/icon.svg"));
    }

    private static @Nullable Asset asset(String name) {
        Asset known = READ.get(name);
        if (known != null) {
            return known;
        }
        int slash = name.indexOf('/');
        String feature = name.substring(0, slash);
        String file = name.substring(slash + 1);
        String resource = feature.equals("vendor")
                ? VENDOR.get(file)
                : FEATURE.matcher(feature).matches() && NAME.matcher(file).matches()
                        ? "/org/sanbiao/app/" + feature + "/assets/" + file
                        : null;
        if (resource == null) {
            return null;
        }
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            Asset asset = new Asset(bytes, HexFormat.of().formatHex(digest, 0, 8));
            READ.put(name, asset);
            return asset;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
