namespace TalentPortal.Domain.Talents;

public enum PhoneFault
{
    Missing,
    /// <summary>Not 11 digits beginning 13 to 19.</summary>
    NotAMobile,
    /// <summary>Not an area code and seven or eight digits.</summary>
    NotALandline,
}
