using TalentPortal.Domain.Reports;

namespace TalentPortal.Domain.Tests.Reports;

/// <summary>The county's own figures are facts.</summary>
public sealed class NetInflowTests
{
    [Theory]
    [InlineData(3570, 3146, 424, "113.5")]
    [InlineData(3120, 3300, -180, "94.5")]
    public void Inflow_OfAYear_IsReturnedLessAdmitted(int returned, int admitted, int balance, string ratio)
    {
        var year = new NetInflow(returned, admitted);

        year.Balance.ShouldBe(balance);
        year.Ratio!.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(ratio);
    }

    [Fact]
    public void Ratio_WithNobodyAdmitted_IsNone() => new NetInflow(12, 0).Ratio.ShouldBeNull();
}
