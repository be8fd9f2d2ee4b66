using System.Globalization;
using TalentPortal.Domain.Accounts;
using TalentPortal.Domain.Budgets;
using TalentPortal.Domain.Foundation;
using TalentPortal.Domain.Policies;
using TalentPortal.Domain.Talents;

namespace TalentPortal.Domain.Tests.Budgets;

/// <summary>An item of the county and what is written on its lines, as the services would write it.</summary>
internal sealed class SomeBudget
{
    public static readonly DateTime Now = new(2026, 3, 2, 2, 0, 0, DateTimeKind.Utc);
    private int numbers;

    public SomeBudget(bool reopens = true) => Item = new BudgetItem("graduate-allowance", "生活补贴", "Allowance", PolicyLayer.County, new DateOnly(2026, 1, 1), new BudgetTerms(reopens, Money.FromYuan(1_000_000), "制度"), Finance(), Now);

    public BudgetItem Item { get; }
    public List<BudgetEntry> Journal { get; } = [];

    public static Actor Finance(PersonId? person = null) => new(AccountId.New(), "财政", AccessTable.CapabilitiesOf([Role.Finance])) { Person = person ?? PersonId.New() };

    public static BudgetCase Case(int number) => new(Guid.CreateVersion7(), string.Create(CultureInfo.InvariantCulture, $"BT26-{number:00000}"));

    public static Money Wan(decimal tenThousands) => Money.FromYuan(tenThousands * 10_000);

    public BudgetLine Line(int year = 2026) => new(Item, year, "财政", Now);

    public BudgetLine Passed(Money amount, int year = 2026)
    {
        var line = Line(year);
        Write(BudgetEntryKind.Appropriate).Appropriate(line, amount);
        return line;
    }

    public BudgetEntry Write(BudgetEntryKind kind)
    {
        var entry = new BudgetEntry(string.Create(CultureInfo.InvariantCulture, $"YS26-{++numbers:00000}"), kind, "鲁财〔2026〕1号", "年初批复", Finance(), Now);
        Journal.Add(entry);
        return entry;
    }
}
