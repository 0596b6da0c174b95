package org.broadsheet.web.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.broadsheet.jobs.ImportLaunch;
import org.broadsheet.shared.UserProblem;
import org.broadsheet.subscribers.ImportDesk;
import org.broadsheet.subscribers.ImportFiles;
import org.broadsheet.subscribers.ImportId;
import org.broadsheet.subscribers.PeopleImport;
import org.broadsheet.subscribers.PeopleImports;
import org.broadsheet.subscribers.mapping.Meaning;
import org.broadsheet.subscribers.mapping.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Imports by the page: a file is sent, its columns get meanings, a dry run counts, a press starts.
 */
@Controller
class ImportsController {
    private static final int SHOWN = 20;

    private final ListController.ListPages pages;
    private final ImportDesk desk;
    private final PeopleImports imports;
    private final ImportFiles files;
    private final ImportLaunch launch;

    ImportsController(
            ListController.ListPages pages,
            ImportDesk desk,
            PeopleImports imports,
            ImportFiles files,
            ImportLaunch launch) {
        this.pages = pages;
        this.desk = desk;
        this.imports = imports;
        this.files = files;
        this.launch = launch;
    }

    /** One column with its present meaning and what stands in the first rows. */
    record ColumnLine(String heading, String meaning, String sample) {}

    @GetMapping("/lists/{key}/imports")
    String all(@PathVariable String key, Model model) {
        var list = pages.named(key, model);
        model.addAttribute("imports", imports.list(list.id(), SHOWN));
        return "staff/imports";
    }

    @PostMapping("/lists/{key}/imports")
    String open(
            @PathVariable String key,
            @RequestParam MultipartFile file,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        var list = pages.named(key);
        return Attempt.to(
                flash,
                "/lists/" + key + "/imports",
                () -> {
                    if (file.isEmpty()) {
                        throw new UserProblem("import.choose-file");
                    }
                    try (var content = file.getInputStream()) {
                        var name =
                                Objects.requireNonNullElse(
                                        file.getOriginalFilename(), "people.csv");
                        return page(key, desk.open(list.id(), name, content, by.actor()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @GetMapping("/lists/{key}/imports/{id}")
    String show(@PathVariable String key, @PathVariable long id, Model model) {
        var file = of(key, id, model);
        model.addAttribute("file", file);
        model.addAttribute("fileState", Words.word(file.state()));
        model.addAttribute(
                "origin",
                file.mapping().origin() == Origin.OTHER
                        ? "A CSV file"
                        : file.mapping().origin().label() + "’s export");
        model.addAttribute("columns", columns(file));
        model.addAttribute("meanings", Meaning.values());
        model.addAttribute("done", file.imported().rows() * 100 / Math.max(1, file.rows()));
        return "staff/import";
    }

    /** Keeps the meanings and counts at once. */
    @PostMapping("/lists/{key}/imports/{id}/check")
    String check(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam List<String> meaning,
            @RequestParam String source,
            @RequestParam String sourceDate,
            RedirectAttributes flash) {
        var file = of(key, id);
        return Attempt.to(
                flash,
                page(key, file.id()),
                () -> {
                    var meanings =
                            meaning.stream()
                                    .map(word -> Meaning.find(word).orElse(Meaning.IGNORED))
                                    .toList();
                    desk.describe(
                            file.id(), file.mapping().with(meanings), declared(source, sourceDate));
                    launch.check(file.id());
                    return page(key, file.id());
                });
    }

    @PostMapping("/lists/{key}/imports/{id}/order")
    String order(
            @PathVariable String key,
            @PathVariable long id,
            @AuthenticationPrincipal SignedIn by,
            RedirectAttributes flash) {
        var file = of(key, id);
        return Attempt.to(
                flash,
                page(key, file.id()),
                () -> {
                    if (file.state() == PeopleImport.State.FAILED) {
                        launch.resume(file.id());
                    } else {
                        launch.order(file.id(), by.actor());
                    }
                    return page(key, file.id());
                });
    }

    @PostMapping("/lists/{key}/imports/{id}/drop")
    String drop(@PathVariable String key, @PathVariable long id) {
        desk.drop(of(key, id).id());
        return "redirect:/lists/" + key + "/imports";
    }

    @GetMapping("/lists/{key}/imports/{id}/refused.csv")
    ResponseEntity<Resource> refused(@PathVariable String key, @PathVariable long id) {
        var path = files.refused(of(key, id).id());
        if (!java.nio.file.Files.exists(path)) {
            throw new NoSuchPage();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"refused-" + id + ".csv\"")
                .header("Cache-Control", "no-store")
                .body(new FileSystemResource(path));
    }

    private List<ColumnLine> columns(PeopleImport file) {
        var sample = desk.sample(file.id(), 3);
        return IntStream.range(0, file.mapping().columns().size())
                .mapToObj(i -> {
                    var column = file.mapping().columns().get(i);
                    var values =
                            sample.stream().map(row -> row.value(i)).filter(it -> !it.isBlank());
                    return new ColumnLine(
                            column.heading(),
                            column.meaning().word(),
                            values.map(ImportsController::shortened).findFirst().orElse(""));
                })
                .toList();
    }

    private static String shortened(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }

    private static PeopleImport.@Nullable Declared declared(String source, String date) {
        if (source.isBlank() && date.isBlank()) {
            return null;
        }
        try {
            if (!source.isBlank()) {
                return new PeopleImport.Declared(source.strip(), LocalDate.parse(date.strip()));
            }
        } catch (DateTimeException noDay) {
            throw new UserProblem("import.source-and-day");
        }
        throw new UserProblem("import.source-and-day");
    }

    private PeopleImport of(String key, long id) {
        var list = pages.named(key);
        return imports.find(new ImportId(id))
                .filter(file -> file.list().equals(list.id()))
                .orElseThrow(NoSuchPage::new);
    }

    private PeopleImport of(String key, long id, Model model) {
        pages.named(key, model);
        return of(key, id);
    }

    private static String page(String key, ImportId id) {
        return String.format(Locale.ROOT, "/lists/%s/imports/%s", key, id);
    }
}
