using TalentPortal.Application.Foundation;
using TalentPortal.Application.Policies;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Application.Subsidies;

/// <summary>
/// Everything an application lacks and its applicant can mend, as lines of one notice (一次性告知): materials that are not there, and
/// checks that failed or could not tell. The checks run on what the register knows today and are not recorded; the clerk decides what
/// is sent. Official wording is Chinese, whoever reads the page.
/// </summary>
public sealed class CorrectionSuggestions(SubsidyAssessor assessor, SubsidyChecks checks, PortalTexts texts)
{
    public async Task<IReadOnlyList<CorrectionRequest>> OfAsync(SubsidyForDesk file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        var calculation = await assessor.CalculateAsync(file.Application, ct);
        var results = await checks.RunAsync(file.Application, calculation, ct);
        return [.. Missing(file, calculation.Facts.Insurance.Any(month => month.IsPaid)), .. Account(file), .. results.Where(result => result.Outcome is not CheckOutcome.Passed).Select(Mendable).OfType<CorrectionRequest>()];
    }

    private IEnumerable<CorrectionRequest> Missing(SubsidyForDesk file, bool isInsured)
    {
        var education = file.Person.Educations.FirstOrDefault(known => known.Level == file.Application.Level);
        return MaterialNeeds.MissingOf(file.PolicyVersion.Terms.Materials, [.. file.Materials.Select(page => page.Code)], education, file.Employment, isInsured)
            .Select(terms => Line(terms.Code, "missing", texts["subsidy.correction.because.missing"], terms.NameZh));
    }

    private IEnumerable<CorrectionRequest> Account(SubsidyForDesk file)
    {
        if (file.Person.BankAccount is not { } account) yield return Line(nameof(ApplySection.BankAccount), "no_account", texts["subsidy.correction.because.no_account"]);
        else if (!PersonNames.Same(account.HolderName, file.Person.Name)) yield return Line(nameof(ApplySection.BankAccount), "holder", texts["subsidy.correction.because.holder", Masks.Name(account.HolderName), file.Masks.Name]);
    }

    /// <summary>Null for what no applicant can mend: age, years since graduation, used-up months, the standing of an employer.</summary>
    private CorrectionRequest? Mendable(SubsidyCheck check)
    {
        var evidence = PortalJson.Read<CalculationText>(check.Evidence);
        CorrectionRequest Section(ApplySection section) =>
            Line(section.ToString(), check.Kind.ToString(), texts.Of(evidence), PortalLanguage.In(PortalLanguage.Chinese, () => texts.Of(evidence)));
        return check.Kind switch
        {
            SubsidyCheckKind.Education => Section(ApplySection.Education),
            SubsidyCheckKind.Contract => Section(ApplySection.Employment),
            SubsidyCheckKind.BackPayment => Section(ApplySection.Employment),
            SubsidyCheckKind.InsuranceMonths when evidence.Key.StartsWith("calc.condition.PensionInCounty", StringComparison.Ordinal) => Section(ApplySection.Employment),
            SubsidyCheckKind.SharedBankAccount => Section(ApplySection.BankAccount),
            SubsidyCheckKind.SharedPhone => Section(ApplySection.Identity),
            _ => null,
        };
    }

    private CorrectionRequest Line(string subject, string key, string because, params object?[] values) => new()
    {
        Subject = subject,
        Because = because,
        WhatToDo = texts.In(PortalLanguage.Chinese, $"subsidy.correction.do.{key}", values),
    };
}
