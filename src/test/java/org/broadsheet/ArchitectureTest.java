package org.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.broadsheet");

    @Test
    void theArrowsBetweenTheModulesHold() {
        ApplicationModules.of(Broadsheet.class).verify();
    }

    @Test
    void aSubPackageNeverImportsItsParent() {
        classes()
                .that()
                .resideInAnyPackage(
                        "..collecting.*..", "..topics.*..", "..editions.*..", "..delivery.*..")
                .should(notUseTheirParentPackage())
                .check(OURS);
    }

    @Test
    void nothingDependsOnDemoOrBench() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..demo..", "..bench..", "..cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.broadsheet.demo..", "org.broadsheet.bench..")
                .check(OURS);
    }

    @Test
    void namesSayWhatAClassDoes() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Service|Manager|Helper|Util|Utils|Impl|Repository|Dao|Dto|Entity)")
                .check(OURS);
    }

    private static ArchCondition<JavaClass> notUseTheirParentPackage() {
        return new ArchCondition<>("not use their parent package") {
            @Override
            public void check(JavaClass ours, ConditionEvents events) {
                var parent =
                        ours.getPackageName().substring(0, ours.getPackageName().lastIndexOf('.'));
                ours.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().equals(parent))
                        .filter(dependency -> !parent.equals("org.broadsheet"))
                        .forEach(dependency ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                ours, dependency.getDescription())));
            }
        };
    }
}
