using System.Globalization;
using TalentPortal.Application.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Subsidies.Simulation;

namespace TalentPortal.Application.Subsidies;

/// <summary>An assumed proof as it is printed with the trial: the figures, and where they come from.</summary>
public static class AssumedProofWords
{
    public static string Words(this AssumedProof proof, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(texts);
        var figures = proof.Kind is { } kind ? texts["simulation.proof.sum", texts.Of(kind), proof.Sum] : texts["simulation.proof.loan", proof.Sum, Percent(proof.Rate!.Value), proof.Days];
        return figures + " " + (proof.Cases > 0 ? texts["simulation.proof.cases", proof.Cases] : texts["simulation.proof.typed"]);
    }

    /// <summary>The figures alone, to stand within a sentence.</summary>
    public static string Figures(this AssumedProof proof, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(texts);
        return proof.Kind is null ? texts["simulation.proof.figures.loan", proof.Sum, Percent(proof.Rate!.Value), proof.Days] : texts["simulation.proof.figures.sum", proof.Sum];
    }

    /// <summary>What a version is paid by: a sum that a desk proves, or the interest on a loan.</summary>
    public static string ProofWords(this AmountTerms amounts, PortalTexts texts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(texts);
        return amounts.Sum is { } kind && !amounts.IsOfLoan ? texts.Of(kind) : texts.Of(AmountBasis.Interest);
    }

    private static string Percent(decimal rate) => (rate * 100).ToString("0.####", CultureInfo.InvariantCulture);
}
