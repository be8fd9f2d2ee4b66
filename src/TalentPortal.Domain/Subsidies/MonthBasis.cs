using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Subsidies.Calculation;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Subsidies;

/// <summary>
/// What an accrued month rested on besides its version, level and employer, as the run found it. Kept with the line, so that its sum can be reckoned
/// and explained to the fen for ever; in the usual case all of it is nothing, and nothing is kept.
/// </summary>
public sealed record MonthBasis
{
    public bool OnPublicPayroll { get; init; }
    /// <summary>Held in the month, for policies that pay by it.</summary>
    public TalentLevel? TalentLevel { get; init; }
    public Money? Proven { get; init; }
    public Money? Received { get; init; }
    public Money BorneBefore { get; init; }
    /// <summary>What other benefits of the group paid already.</summary>
    public Money OtherBenefit { get; init; }
    /// <summary>Instalments paid before this one; 0 for monthly amounts.</summary>
    public int InstalmentsBefore { get; init; }

    private static readonly MonthBasis Usual = new();

    /// <returns>Null in the usual case.</returns>
    public static MonthBasis? Of(AllowanceRules rules, int monthsUsed, in MonthCircumstances found)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.IsMonthly && found == default) return null;
        var basis = new MonthBasis
        {
            OnPublicPayroll = found.OnPublicPayroll,
            TalentLevel = rules.PaysByLevel ? found.TalentLevel : null,
            Proven = found.Proven,
            Received = found.Received,
            BorneBefore = found.BorneBefore,
            OtherBenefit = found.OtherBenefit,
            InstalmentsBefore = rules.IsMonthly ? 0 : monthsUsed,
        };
        return basis == Usual ? null : basis;
    }

    /// <summary>The month once more, as the month rule prices it; null where the version pays nothing for such a case. In fen, rounded where the rate is.</summary>
    public static MonthPrice? Reckon(AllowanceRules rules, AccrualLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.EmployerType is not { } employer) return null;
        var basis = line.Basis ?? Usual;
        return AllowanceMonthRule.PriceOf(rules, new MonthCase
        {
            Month = line.Month,
            FirstMonth = line.Month,
            WindowEnd = line.Month,
            MonthsUsed = basis.InstalmentsBefore,
            Level = line.Level,
            OnPublicPayroll = basis.OnPublicPayroll,
            TalentLevel = basis.TalentLevel,
            Proven = basis.Proven,
            Received = basis.Received,
            BorneBefore = basis.BorneBefore,
            OtherBenefit = basis.OtherBenefit,
        }, employer);
    }
}
