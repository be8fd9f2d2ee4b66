namespace TalentPortal.Domain.Services;

/// <summary>The right to one check-up, for the talent alone.</summary>
public sealed class CheckUpVoucher
{
    private CheckUpVoucher() { }

    internal CheckUpVoucher(int year, string number) => (Year, Number, ValidThrough) = (year, number, new DateOnly(year, 12, 31));

    public int Year { get; private set; }
    /// <summary>As printed on the voucher.</summary>
    public string Number { get; private set; } = "";
    public DateOnly ValidThrough { get; private set; }
    /// <summary>Null until the hospital has seen the talent.</summary>
    public DateOnly? UsedOn { get; private set; }

    internal void Use(DateOnly on) => UsedOn = on;
}
